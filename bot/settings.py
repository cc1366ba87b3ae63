"""The environment, read once into one frozen value; a wrong value stops the start and is named."""

import secrets
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

DRIVERS = ("sqlite+aiosqlite", "postgresql+psycopg")


class WrongSetting(Exception):
    """A setting is missing or wrong; the message names it and says what it should be."""


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("没有这个时区，例如 Asia/Shanghai") from None
    return name


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if value and (not host or not port.isdigit() or not 0 < int(port) < 65536):
        raise ValueError("应是 主机:端口，例如 127.0.0.1:8443")
    return value


def _url(value: str) -> str:
    if value and not value.startswith(("http://", "https://")):
        raise ValueError("应以 https:// 开头")
    return value.rstrip("/")


def _ids(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Listen = Annotated[str, AfterValidator(_listen)]
Url = Annotated[str, AfterValidator(_url)]


class Settings(BaseSettings):
    """What `.env.example` explains."""

    model_config = SettingsConfigDict(frozen=True, env_file=".env", env_ignore_empty=True, extra="ignore")

    bot_token: str = Field(default="", repr=False)
    bot_api_url: Url = "https://api.telegram.org"
    bot_mode: Literal["polling", "webhook"] = "polling"
    webhook_url: Url = ""
    webhook_listen: Listen = "127.0.0.1:8443"
    webhook_secret: str = Field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    database_url: str = Field(default="sqlite+aiosqlite:///var/bot.db", repr=False)
    knowledge_dir: str = "knowledge/base"
    admin_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = ()
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Shanghai"
    metrics_listen: Listen = ""
    log_format: Literal["text", "json"] = "text"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("database_url")
    @classmethod
    def _known_driver(cls, value: str) -> str:
        try:
            known = make_url(value).drivername in DRIVERS
        except ArgumentError:
            known = False
        if not known:
            raise ValueError("应以 sqlite+aiosqlite:/// 或 postgresql+psycopg:// 开头")
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The zone of deadlines, quiet hours and everything shown."""
        return ZoneInfo(self.timezone)

    def for_telegram(self) -> "Settings":
        """Return the settings when they suffice to talk to Telegram; raises `WrongSetting` otherwise."""
        number, _, secret = self.bot_token.partition(":")
        if not self.bot_token:
            raise WrongSetting("缺少 BOT_TOKEN — 向 @BotFather 申请，写进 .env；只想试用请运行 ./run demo")
        if not (number.isdigit() and len(secret) >= 10):
            raise WrongSetting("BOT_TOKEN 的格式不对 — 应是 @BotFather 给的 数字:字母 形式")
        if self.bot_mode == "webhook" and not self.webhook_url:
            raise WrongSetting("BOT_MODE=webhook 时缺少 WEBHOOK_URL — 写 Telegram 能访问的 https 地址")
        return self


def read_settings() -> Settings:
    """Read the environment; raises `WrongSetting` naming every wrong value, never showing a secret."""
    try:
        return Settings()
    except ValidationError as wrong:
        raise WrongSetting("；".join(_named(fault) for fault in wrong.errors(include_input=False))) from None


def _named(fault: object) -> str:
    assert isinstance(fault, dict)
    name = str(fault["loc"][0]).upper()
    message = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] == "literal_error":
        message = f"应是 {fault['ctx']['expected'].replace(' or ', ' 或 ')}"
    elif fault["type"].startswith("int_"):
        message = "应是数字，多个用逗号隔开"
    return f"{name} 的值不对 — {message}"
