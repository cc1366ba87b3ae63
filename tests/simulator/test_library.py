"""python-telegram-bot, unchanged, takes the simulator for Telegram."""

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyKeyboardMarkup
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter
from telegram.ext import Application, CommandHandler, ContextTypes

from bot.simulator.server import Running
from bot.simulator.world import World
from tests.simulator.client import TOKEN, png

BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="sign:1")]])


async def test_a_conversation(bot: telegram.Bot, world: World) -> None:
    world.text(7001, "/start join_x")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message is not None
    assert update.message.parse_entities(["bot_command"]).popitem()[1] == "/start"

    sent = await bot.send_message(7001, "工单 👉 1 号", entities=[MessageEntity("bold", 3, 2)], reply_markup=BUTTON)
    assert sent.parse_entity(sent.entities[0]) == "👉"
    query = world.press(7001, sent.message_id, "sign:1")
    (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=1)
    assert update.callback_query is not None
    await update.callback_query.answer("已签收", show_alert=True)
    edited = await update.callback_query.edit_message_text("已签收")

    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup is None
    assert await query.wait(1) == {"toast": "已签收", "alert": True}


async def test_files_in_both_directions(bot: telegram.Bot, world: World) -> None:
    world.photo(7001, png(), "证据")
    (update,) = await bot.get_updates()
    assert update.message is not None
    file = await update.message.photo[-1].get_file()
    assert await file.download_as_bytearray() == png()

    sent = await bot.send_document(7001, b"notice", filename="告知单.txt", caption="请收好")
    assert sent.document is not None
    assert sent.document.file_name == "告知单.txt"
    album = await bot.send_media_group(7001, [telegram.InputMediaPhoto(png()), telegram.InputMediaPhoto(png())])
    assert len({message.media_group_id for message in album}) == 1


async def test_menus(bot: telegram.Bot, world: World) -> None:
    commands = [telegram.BotCommand("help", "帮助")]
    await bot.set_my_commands(commands, scope=telegram.BotCommandScopeChat(7001))
    assert await bot.get_my_commands(scope=telegram.BotCommandScopeChat(7001)) == tuple(commands)
    await bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    await bot.send_message(7001, "菜单", reply_markup=ReplyKeyboardMarkup([["问事项", "查进度"]], resize_keyboard=True))
    assert world.bot is not None
    assert world.bot.chat(7001).keyboard is not None
    assert (await bot.get_chat(7001)).first_name == "王老板"


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # RetryAfter in seconds
async def test_refusals_become_the_librarys_exceptions(bot: telegram.Bot, world: World) -> None:
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(7001, "好" * 4097)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "好")
    sent = await bot.send_message(7001, "好")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("好", 7001, sent.message_id)
    world.faults.add("sendMessage", "429", retry_after=4)
    with pytest.raises(RetryAfter):
        await bot.send_message(7001, "好")
    world.block(7001)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(7001, "好")
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict):
        await bot.get_updates()


async def test_a_malformed_token(server: Running) -> None:
    bot = telegram.Bot("nonsense", base_url=f"{server.url}/bot")

    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()


async def test_an_application_polls(server: Running, world: World) -> None:
    async def greet(update: telegram.Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(f"您好，{' '.join(context.args or [])}")

    application = Application.builder().token(TOKEN).base_url(f"{server.url}/bot").build()
    application.add_handler(CommandHandler("start", greet))
    async with application:
        assert application.updater is not None
        await application.updater.start_polling(timeout=2)
        await application.start()
        with world.events.listen() as events:
            world.text(7001, "/start 王老板")
            await events.get()
            answer = await events.get()
        await application.updater.stop()
        await application.stop()

    assert answer is not None
    assert answer["message"]["text"] == "您好，王老板"
