"""A question: answered with one entry of the knowledge, offered a choice, pointed elsewhere, or honestly declined."""

import unicodedata
from collections.abc import Callable
from typing import Any

from bot.casework import intake
from bot.casework.errors import NoLonger
from bot.chat import drafting, kept, parse, receipts, used
from bot.chat.context import ChatContext, Incoming
from bot.texts.answer import answered
from bot.texts.message import Button, in_rows, plain
from bot.texts.parts import part
from knowledge.search.answer import Answer, Decision, Talk
from storage import questions

MOST_LISTED = 30
MOST_ANSWERED = 3  # matters in one message
ASKED = "asked"
_TALK: dict[Talk, str] = {  # the sentence in texts/…/firm.py
    Talk.GREETING: "GREETING",
    Talk.THANKS: "THANKS",
    Talk.FAREWELL: "THANKS",
    Talk.GIBBERISH: "NOT_UNDERSTOOD",
    Talk.INSULT: "INSULT",
    Talk.ILLEGAL: "ILLEGAL",
    Talk.INJECTION: "INJECTION",
    Talk.ABOUT_BOT: "ABOUT_BOT",
}
_ABOUT_A_CASE = (None, Talk.COMPLAINT, Talk.FOLLOW_UP, Talk.GIBBERISH, Talk.SMALL_TALK)


async def prompt(_update: Incoming, context: ChatContext) -> None:
    """`问事项`: say how to ask."""
    context.say(plain(context.texts.firm.ASK()))


async def ask(update: Incoming, context: ChatContext) -> None:
    """Any other text is a question, or belongs to a case of the speaker's; somebody in danger reads first whom to call."""
    text = parse.text(update)
    number, _ = intake.emergency(unicodedata.normalize("NFKC", text).lower())
    if number:
        context.say(plain(context.texts.firm.EMERGENCY(number=number)))
    await answer_to(context, text, may_stray=number is None)


async def answer_to(context: ChatContext, text: str, *, may_stray: bool = False) -> None:
    """Answer a question; what is none that can be answered surely may belong to a case."""
    answer = context.served.index.ask(text)
    if answer.kind_of_talk is Talk.FOLLOW_UP and _follow_up(context, answer):
        return
    if may_stray and _may_belong(answer) and await kept.offered(context, text=text):
        return
    if answer.kind_of_talk is Talk.COMPLAINT:
        _offer_complaint(context, answer)
    elif answer.decision is Decision.DECLINE and answer.kind_of_talk not in (None, Talk.FOLLOW_UP):
        sentence = _TALK.get(answer.kind_of_talk, "SMALL_TALK")
        context.say(plain(getattr(context.texts.firm, sentence)()))
    else:
        await _SAY[answer.decision](context, answer)


def _may_belong(answer: Answer) -> bool:
    """Whether a message may be about a case: nothing is surely answered by it, and it is no mere courtesy."""
    return answer.decision is not Decision.ANSWER and answer.kind_of_talk in _ABOUT_A_CASE


def _follow_up(context: ChatContext, answer: Answer) -> bool:
    """Answer a question without a subject within the last matter; False when there was none."""
    last = context.speaker.draft.get("last")
    if not last or answer.part is None:
        return False
    shown = part(context.texts, context.served.base, last, answer.part)
    if shown is None:
        return False
    context.say(plain(shown, [_link(context, last)]))
    return True


async def _answer(context: ChatContext, answer: Answer) -> None:
    assert answer.id is not None
    _remember(context, answer, last=answer.id)
    several = answer.covers if answer.id in answer.covers else (answer.id,)
    for entry_id in several[:MOST_ANSWERED]:
        context.say(receipts.given(context, entry_id))


async def _offer(context: ChatContext, answer: Answer) -> None:
    rows = [[_link(context, each.id)] for each in answer.candidates[:4]]
    none = Button(context.texts.labels.NONE_OF_THESE, "unsolved")
    _remember(context, answer)
    context.speaker.draft = {**context.speaker.draft, "others": [each.id for each in answer.candidates[:4]]}
    context.say(plain(context.texts.firm.OFFER(), *rows, [none]))


async def _redirect(context: ChatContext, answer: Answer) -> None:
    assert answer.id is not None
    context.say(answered(context.texts, context.served.base, answer.id))


async def _decline(context: ChatContext, answer: Answer) -> None:
    _remember(context, answer)
    number = await questions.remember(context.work, context.speaker.id, answer.question, "declined")
    near = [[_link(context, each.id)] for each in answer.candidates[:2]]
    context.say(plain(context.texts.firm.UNKNOWN_QUESTION(number=number), *near, _ways_on(context)))


_SAY: dict[Decision, Callable[[ChatContext, Answer], Any]] = {
    Decision.ANSWER: _answer,
    Decision.OFFER: _offer,
    Decision.REDIRECT: _redirect,
    Decision.DECLINE: _decline,
}


def _remember(context: ChatContext, answer: Answer, last: str | None = None) -> None:
    """Keep the question, what it was understood as and what else it may have meant: nobody types it twice."""
    others = [each.id for each in answer.candidates if each.id != answer.id][:3]
    kept = last or context.speaker.draft.get("last")
    context.start_form(ASKED, asked=answer.question[:500], others=others, last=kept)


def _ways_on(context: ChatContext) -> list[Button]:
    labels = context.texts.labels
    return [Button(labels.ALL_MATTERS, "themes"), Button(labels.HUMAN, "human")]


def _offer_complaint(context: ChatContext, answer: Answer) -> None:
    rows = [[_link(context, each.id)] for each in answer.candidates[:2]]
    complain = [Button(context.texts.labels.COMPLAIN, "complain_so")]
    _remember(context, answer)
    context.say(plain(context.texts.firm.SOUNDS_LIKE_COMPLAINT(), complain, *rows))


def _link(context: ChatContext, entry_id: str) -> Button:
    return Button(context.served.name(entry_id, context.texts), f"m:{entry_id}")


async def show(update: Incoming, context: ChatContext) -> None:
    """A matter was chosen from a list or an offer; a choice after an offer is proposed to the admin as a wording."""
    chosen, draft = parse.press(update).about, context.speaker.draft
    if context.speaker.form == ASKED and chosen in draft.get("others", ()):
        await questions.remember(context.work, context.speaker.id, draft["asked"], "chosen", chosen)
    if context.speaker.form in (None, ASKED):
        context.start_form(ASKED, **{**draft, "others": [], "last": chosen})
    context.say(receipts.given(context, chosen))


async def see_known(_update: Incoming, context: ChatContext) -> None:
    """`看答案` before a consultation is submitted: it is a question now; `人工` under the answer leads back."""
    draft = context.speaker.draft
    if context.speaker.form != drafting.FORM or not draft.get("known"):
        raise NoLonger("DRAFT_GONE")
    context.start_form(ASKED, asked=draft["text"][:500], others=[], last=draft["known"])
    context.say(receipts.given(context, draft["known"]))


async def not_this(update: Incoming, context: ChatContext) -> None:
    """`不是这个`: what else it may have meant; without anything else it is remembered."""
    others = context.speaker.draft.get("others", ()) if context.speaker.form == ASKED else ()
    if not others:
        await unsolved(update, context)
        return
    none = Button(context.texts.labels.NONE_OF_THESE, "unsolved")
    context.say(plain(context.texts.firm.OFFER(), *[[_link(context, each)] for each in others], [none]))


async def matters(_update: Incoming, context: ChatContext) -> None:
    """`/matters`: first the themes, so that the list is no wall."""
    themes = context.served.themes
    buttons = [Button(f"{name}（{len(ids)}）", f"theme:{at}") for at, (name, ids) in enumerate(themes.items())]
    context.say(plain(context.texts.firm.MATTERS(), *in_rows(buttons, 2)))


async def theme(update: Incoming, context: ChatContext) -> None:
    """The matters of one theme."""
    themes, about = list(context.served.themes.items()), parse.press(update).about
    if not about.isdigit() or int(about) >= len(themes):
        raise NoLonger("STALE")
    name, ids = themes[int(about)]
    rows = [[_link(context, each)] for each in ids[:MOST_LISTED]]
    back = [Button(context.texts.labels.BACK, "themes")]
    context.show(plain(context.texts.firm.MATTERS_OF(theme=name, count=len(ids)), *rows, back))


async def useful(_update: Incoming, context: ChatContext) -> None:
    """`有用`."""
    context.say(plain(context.texts.firm.USEFUL_THANKS()))


async def unsolved(update: Incoming, context: ChatContext) -> None:
    """`没解决`, `不是这个`: remembered for the admin, with a way on."""
    press = parse.press(update)
    if press.verb == "unsolved" and press.about:
        used.unsolved(context, press.about)
    draft = context.speaker.draft if context.speaker.form == ASKED else {}
    meant = draft.get("asked") if not press.about or draft.get("last") == press.about else None
    about = meant or (context.served.name(press.about) if press.about else "")
    number = await questions.remember(context.work, context.speaker.id, about, press.verb, press.about or None)
    context.say(plain(context.texts.firm.UNSOLVED(number=number), _ways_on(context)))


PRESSES = {
    "m": show,
    "themes": matters,
    "theme": theme,
    "useful": useful,
    "unsolved": unsolved,
    "not_this": not_this,
    "known_see": see_known,
}
