"""What can stop a command, in one line with its remedy, and the exit code it means."""

import logging

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from telegram.error import InvalidToken, TelegramError

from bot.settings import WrongSetting
from knowledge.faults import Faulty
from storage.errors import InUse, StorageError, TooNew

BAD, WRONG_CALL = 1, 2

log = logging.getLogger(__name__)


def line_for(fault: Exception) -> tuple[str, int]:
    """Return the line and the exit code for a fault."""
    match fault:
        case WrongSetting():
            return f"设置不对：{fault}", WRONG_CALL
        case InvalidToken():
            return "设置不对：BOT_TOKEN 没有被 Telegram 接受 — 请核对，或向 @BotFather 重新申请", WRONG_CALL
        case Faulty():
            return "\n".join(
                map(str, fault.faults[:20])
            ) + "\n知识库有错，没有可以继续用的旧版本 — 改好以上各处再启动", BAD
        case InUse() | TooNew() | StorageError():
            return f"数据库不能用：{fault}", BAD
        case DBAPIError():
            return "数据库连不上 — 请核对 DATABASE_URL，确认数据库在运行、账号有权限", BAD
        case SQLAlchemyError() | TelegramError():
            return f"没有启动成功（{type(fault).__name__}）— 请核对 .env，再试一次", BAD
        case FileNotFoundError() | NotADirectoryError():
            return f"找不到 {fault.filename} — 请核对路径", WRONG_CALL
        case OSError():
            return (
                f"不能使用 {fault.filename or '端口或文件'}（{fault.strerror}）— 换一个，或先停掉占用它的程序",
                WRONG_CALL,
            )
    log.debug("unexpected", exc_info=fault)
    return f"出了意外（{type(fault).__name__}）— 用 LOG_LEVEL=DEBUG 再运行一次，把输出交给技术人员", BAD
