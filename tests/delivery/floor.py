"""A chat of a few words, so that delivery can be tested without policy: each word does what its name says."""

import asyncio
from typing import Any

from sqlmodel import col, select

from bot.delivery.turn import Turn
from storage.speakers import Speaker
from storage.tables import CodeTry, Invite
from storage.words import Role

Json = dict[str, Any]
SECRET = "what somebody wrote"


class Refusing(Exception):
    """A refusal that a person can act on."""


class Floor:
    """Answers every text with itself; notes in `handled` what it was given, in that order."""

    def __init__(self) -> None:
        self.handled: list[str] = []
        self.words = {
            "break": self._break,
            "refuse": self._refuse,
            "hang": self._hang,
            "keep": self._keep,
            "keep much": self._keep_much,
            "keep and break": self._keep_and_break,
            "keep and refuse": self._keep_and_refuse,
            "clash": self._clash,
            "ghost": self._ghost,
            "count": self._count,
        }

    def speaker_of(self, update: Json) -> Speaker | None:
        """As the product's own: what is not the shape of an update raises."""
        query = update.get("callback_query")
        message = update.get("message") or (query or {}).get("message")
        if not message or message["chat"]["type"] != "private":
            return None
        user = (query or message)["from"]
        return Speaker(int(user["id"]), user["first_name"], user.get("username"))

    async def process(self, turn: Turn) -> None:
        """Do what the word says, then answer with it."""
        assert turn.speaker is not None
        if query := turn.update.get("callback_query"):
            turn.work.say(turn.speaker.id, "answerCallbackQuery", {"callback_query_id": query["id"]})
            self._show(turn, query["data"], query["message"]["message_id"])
            return
        text = turn.update["message"]["text"]
        self.handled.append(text)
        if act := self.words.get(text):
            await act(turn)
        elif text.startswith("draft "):
            turn.speaker.form, turn.speaker.draft = "test", {"text": text}
        elif text.startswith("many "):
            for n in range(int(text.split()[1])):
                self._answer(turn, f"{n + 1}")
            return
        self._answer(turn, f"{text} ({turn.speaker.form or '-'})" if text == "form" else text)

    async def refuse(self, turn: Turn, refusal: Exception) -> bool:
        """A refusal in words."""
        if not isinstance(refusal, Refusing):
            return False
        self._answer(turn, f"refused: {refusal}")
        return True

    def apologise(self, turn: Turn, reference: str) -> None:
        """An apology with its reference."""
        if turn.speaker:
            self._answer(turn, f"sorry, {reference}")

    @staticmethod
    def _answer(turn: Turn, text: str) -> None:
        assert turn.speaker is not None
        turn.work.say(turn.speaker.id, "sendMessage", {"chat_id": turn.speaker.id, "text": text})

    @staticmethod
    def _show(turn: Turn, text: str, message_id: int) -> None:
        assert turn.speaker is not None
        params = {"chat_id": turn.speaker.id, "message_id": message_id, "text": text}
        turn.work.say(turn.speaker.id, "editMessageText", params)

    async def _break(self, turn: Turn) -> None:
        raise RuntimeError(SECRET)

    async def _refuse(self, turn: Turn) -> None:
        raise Refusing("not now")

    async def _hang(self, turn: Turn) -> None:
        await asyncio.sleep(3600)

    async def _keep(self, turn: Turn) -> None:
        assert turn.speaker is not None
        turn.work.session.add(CodeTry(person_id=turn.speaker.id, number=turn.update["message"]["text"], at=turn.now))
        await turn.work.session.flush()

    async def _keep_much(self, turn: Turn) -> None:
        assert turn.speaker is not None
        turn.work.session.add(CodeTry(person_id=turn.speaker.id, number="9" * 100_000, at=turn.now))

    async def _keep_and_break(self, turn: Turn) -> None:
        await self._half(turn)
        raise RuntimeError(SECRET)

    async def _keep_and_refuse(self, turn: Turn) -> None:
        await self._half(turn)
        raise Refusing("not now")

    async def _half(self, turn: Turn) -> None:
        """Rows, messages, notes and a draft, none of which may stay."""
        assert turn.speaker is not None
        await self._keep(turn)
        turn.work.note(CodeTry(person_id=turn.speaker.id, number="noted", at=turn.now))
        turn.speaker.form, turn.speaker.draft = "half", {"half": True}
        self._answer(turn, "half done")

    async def _clash(self, turn: Turn) -> None:
        """A unique key that exists already, seen by the database only when the session is flushed."""
        for _ in range(2):
            turn.work.session.add(_invite(turn))

    async def _ghost(self, turn: Turn) -> None:
        """A note that the database refuses at the very end, when the whole group is written."""
        for _ in range(2):
            turn.work.note(_invite(turn))

    async def _count(self, turn: Turn) -> None:
        found = await turn.work.session.exec(select(CodeTry).order_by(col(CodeTry.id)))
        self._answer(turn, f"{len(found.all())} kept")


def _invite(turn: Turn) -> Invite:
    return Invite(code_hash="same", role=Role.HEAD, made_by=1, made_at=turn.now, expires_at=turn.now)
