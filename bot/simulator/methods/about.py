"""How the bot presents itself: getMe, names, descriptions, the menu button."""

from typing import Any

from bot.simulator.params import Call
from bot.simulator.refusals import bad_request

Json = dict[str, Any]

# what is set -> (name of the parameter, longest)
PRESENTED = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}


def get_me(call: Call) -> Json:
    can = ("can_join_groups", "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business")
    return {**call.bot.user, **dict.fromkeys(can, False), "has_main_web_app": False}


def setter(field: str, longest: int) -> Any:
    def set_it(call: Call) -> bool:
        text, language = call.text(field), call.text("language_code")
        if len(text) > longest:
            raise bad_request(f"{field} is too long")
        call.bot.about.setdefault(field, {})[language] = text
        if field == "name" and text and not language:
            call.bot.rename(text)
            call.world.tell_people()
        return True

    return set_it


def getter(field: str) -> Any:
    def get_it(call: Call) -> Json:
        kept = call.bot.about.get(field, {})
        fallback = call.bot.first_name if field == "name" else ""
        return {field: kept.get(call.text("language_code")) or kept.get("") or fallback}

    return get_it


def set_menu_button(call: Call) -> bool:
    button = call.structure("menu_button", "can't parse MenuButton JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    call.bot.menu_buttons[call.integer("chat_id")] = button
    return True


def get_menu_button(call: Call) -> Json:
    return call.bot.menu_buttons.get(call.integer("chat_id")) or call.bot.menu_buttons.get(0) or {"type": "commands"}


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
    **{f"setMy{what}": setter(*how) for what, how in PRESENTED.items()},
    **{f"getMy{what}": getter(field) for what, (field, _) in PRESENTED.items()},
}
