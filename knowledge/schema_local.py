"""What only the city knows (地方信息): windows, telephones, promised limits, online entries. National law is not here."""

from pydantic import Field

from knowledge.limits import Frozen
from knowledge.schema_matter import LimitUnit
from knowledge.schema_types import DepartmentId, Line, MatterId, Name, Number, YesNo


class Promise(Frozen):
    """A promised limit (承诺时限); never longer than the statutory one."""

    amount: Number
    unit: LimitUnit


class Contact(Frozen):
    """Where to go; what is empty is left out for firms and pointed out to admins."""

    window: str = ""  # 窗口地址
    phone: str = ""  # 咨询电话
    hours: str = ""  # 办公时间
    online: str = ""  # 网办入口


class DepartmentContact(Contact):
    department: DepartmentId


class MatterContact(Contact):
    """What differs from the department's contact, the promised limit, and the further city facts of the matter."""

    matter: MatterId
    promise: Promise | None = None
    facts: dict[Name, Line] = Field(default_factory=dict)


class Local(Frozen):
    """One city. `sample: 是` marks invented data of an example city; the notice says so."""

    city: Name
    sample: YesNo = False
    hotline: str = ""
    complaint_window: str = ""
    departments: tuple[DepartmentContact, ...] = ()
    matters: tuple[MatterContact, ...] = ()

    def contact(self, matter: str, department: str) -> Contact:
        """The matter's own lines where filled, else its department's."""
        own = next((entry for entry in self.matters if entry.matter == matter), None)
        its_department = next((entry for entry in self.departments if entry.department == department), None)
        lines = {}
        for name in Contact.model_fields:
            lines[name] = getattr(own, name, "") or getattr(its_department, name, "") or ""
        return Contact(**lines)

    def promise(self, matter: str) -> Promise | None:
        return next((entry.promise for entry in self.matters if entry.matter == matter), None)

    def facts(self, matter: str) -> dict[str, str]:
        return next((entry.facts for entry in self.matters if entry.matter == matter), {})
