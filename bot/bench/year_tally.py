"""What was counted in the simulated year, and how it is printed."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta


@dataclass
class Tally:
    """The figures of one year."""

    cases: int = 0
    duties: int = 0
    visits: int = 0
    refused: int = 0  # what somebody wanted to do and the table does not allow
    sweeps: int = 0
    messages: int = 0
    reminding: int = 0  # messages that remind
    told: int = 0  # steps in them, each for one person
    restarts: Counter[str] = field(default_factory=Counter)
    repeated: int = 0
    blocked: int = 0
    actions: Counter[str] = field(default_factory=Counter)
    steps: Counter[tuple[str, str]] = field(default_factory=Counter)
    longest: timedelta = timedelta()
    seconds: float = 0.0
    parts: Counter[str] = field(default_factory=Counter)  # seconds
    faults: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return the figures in Chinese."""
        by_step = Counter[str]()
        for (_, step), count in self.steps.items():
            by_step[step] += count
        gathered = self.told / self.reminding if self.reminding else 0.0
        parts = "，".join(f"{name} {seconds:.0f} 秒" for name, seconds in self.parts.most_common())
        deaths = "，".join(f"{name} {count}" for name, count in self.restarts.most_common())
        return [
            f"工单 {self.cases} 件，例行工作交办 {self.duties} 件；办理动作 {self.visits} 次，扫描 {self.sweeps} 次",
            f"到点的步骤 {sum(by_step.values())}：" + "，".join(f"{step} {n}" for step, n in by_step.most_common()),
            f"扫描写出消息 {self.messages} 条，其中提醒 {self.reminding} 条，合并了 {self.told} 个步骤（每条 {gathered:.2f} 个）",
            f"最迟的一步晚了 {self.longest.total_seconds():.1f} 秒；被拒收 {self.blocked} 条；重发（结果不明）{self.repeated} 条",
            f"重启 {self.restarts.total()} 次（{deaths or '无'}）",
            f"用时 {self.seconds:.1f} 秒（{parts}）",
            f"不符合的：{len(self.faults)}",
            *self.faults[:40],
        ]
