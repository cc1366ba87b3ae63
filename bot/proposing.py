"""`knowledge propose`: files are checked together with the folder and compared with it; nothing is changed.

Publishing has an author, and the bot knows only by the chat who somebody is: the files are published from there.
"""

import asyncio
import sys
from pathlib import Path

from bot.comparing import compare
from bot.texts import changing as words
from bot.texts.language import Texts, texts_for
from bot.texts.rich import joined
from knowledge.apart import check_apart
from knowledge.folder import read_files
from knowledge.loader import load_files
from knowledge.proposed import NotTaken, changed_folder, taken

GOOD, BAD, WRONG_CALL = 0, 1, 2


async def propose(folder: Path, paths: list[Path], language: str) -> int:
    """Print every fault (1) or what would change for firms (0); 2 where a file cannot be read or belongs nowhere.

    Raises `Faulty` when the folder itself has faults.
    """
    texts = texts_for(language, None)
    served = await asyncio.to_thread(read_files, folder)
    try:
        sent, whole = await asyncio.to_thread(_sent, paths, served)
    except NotTaken as no:
        print(texts.changing.NOT_TAKEN[no.why](name=no.name).text, file=sys.stderr)
        return WRONG_CALL
    except OSError as fault:
        print(texts.changing.CANNOT_READ(name=str(fault.filename), why=str(fault.strerror)).text, file=sys.stderr)
        return WRONG_CALL
    after = changed_folder(served, sent, whole=whole)
    if faults := await check_apart(after):
        print("\n".join(each.english() if language == "en" else str(each) for each in faults))
        print(texts.changing.FAULTY(count=len(faults)).text)
        return BAD
    print(await _difference(texts, served, after))
    return GOOD


def _sent(paths: list[Path], served: dict[str, bytes]) -> tuple[dict[str, bytes], bool]:
    sent, whole = dict[str, bytes](), False
    for path in paths:
        one = taken(path.name, path.read_bytes(), {**served, **sent})
        sent, whole = (dict(one.files), True) if one.whole else ({**sent, **one.files}, whole)
    return sent, whole


async def _difference(texts: Texts, served: dict[str, bytes], after: dict[str, bytes]) -> str:
    said = texts.changing
    if after == served:
        return str(said.SAME().text)
    result = await compare(served, after)
    head = said.CLEAN(names=words.names(texts, [name for name in after if served.get(name) != after[name]]))
    version = load_files(served).version
    return joined([head, words.whole(texts, result.difference, version), said.SEND_IT()], "\n\n").text
