"""What an action changes of a case besides its state: one table, from action to effect."""

from collections.abc import Awaitable, Callable, Mapping

from bot.casework import correcting
from bot.casework.actions import Action
from bot.casework.doing import Doing
from bot.casework.effects import answering, passing, rating, reopening, signing, supervising, waiting

Effect = Callable[[Doing], Awaitable[None]]

EFFECTS: Mapping[Action, Effect] = {
    Action.DISPATCH: passing.dispatched,
    Action.DESIGNATE: passing.designated,
    Action.REFUSE: passing.refused,
    Action.APPEAL_REFUSAL: passing.refusal_appealed,
    Action.RETYPE: passing.retyped,
    Action.MERGE: passing.merged,
    Action.SEND_BACK: passing.sent_back,
    Action.TRANSFER: passing.transferred,
    Action.TAKE_OVER: passing.taken_over,
    Action.DECLINE: passing.declined,
    Action.INVITE_CO: passing.co_invited,
    Action.CO_ANSWER: passing.co_answered,
    Action.SIGN: signing.signed,
    Action.APPOINT: signing.appointed,
    Action.HAND_OVER: signing.handed_over,
    Action.CONTACT: signing.contacted,
    Action.CORRECT: correcting.corrected,
    Action.ASK_MISSING: waiting.missing_asked,
    Action.LAPSE: answering.ended,
    Action.SUPPLEMENT: waiting.supplemented,
    Action.ASK_EXTENSION: waiting.extension_asked,
    Action.GRANT_EXTENSION: waiting.extension_granted,
    Action.REFUSE_EXTENSION: waiting.refused,
    Action.EXTEND: waiting.extended,
    Action.ASK_DEFERRAL: waiting.deferral_asked,
    Action.DEFER: waiting.deferred,
    Action.REFUSE_DEFERRAL: waiting.refused,
    Action.RESUME: waiting.resumed,
    Action.PROGRESS: signing.contacted,
    Action.REPLY: answering.replied,
    Action.SUBMIT_REPLY: answering.submitted,
    Action.APPROVE_REPLY: answering.approved,
    Action.RETURN_REPLY: waiting.refused,
    Action.KEEP_PROMISE: answering.promise_kept,
    Action.CLOSE: answering.ended,
    Action.FOLLOW: answering.followed,
    Action.CONCLUDE: answering.concluded,
    Action.WITHDRAW: answering.ended,
    Action.TELL_SOLVED: rating.told_solved,
    Action.RATE: rating.rated,
    Action.RATE_BADLY: rating.rated_badly,
    Action.REPAIR: rating.repaired,
    Action.RATE_AGAIN: rating.rated_again,
    Action.APPEAL_RATING: rating.appealed,
    Action.UPHOLD_APPEAL: rating.upheld,
    Action.REJECT_APPEAL: waiting.refused,
    Action.REOPEN: reopening.reopened,
    Action.REDIRECT: reopening.redirected,
    Action.ESCALATE: reopening.escalated,
    Action.SUPERVISE: supervising.lettered,
    Action.ANSWER_LETTER: supervising.answered,
    Action.CIRCULATE: supervising.lettered,
    Action.TALK: supervising.lettered,
    Action.PROPOSE_ACCOUNT: supervising.lettered,
    Action.ASK_IDENTITY: supervising.identity_asked,
    Action.SHOW_IDENTITY: supervising.identity_shown,
}
