"""Runs programs and tells what it took; numbers and tables, for bench/layout/run."""
import os
import resource
import subprocess

CPU_LIMIT = 60  # seconds that a program is given


class Took:
    """cpu in seconds (user and system), the largest memory in MB, and how it ended."""

    def __init__(self, cpu, memory, status, said):
        self.cpu, self.memory, self.said = cpu, memory, said
        self.is_good = status == 0
        self.is_late = status != 0 and cpu > CPU_LIMIT - 1


def limit_time():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT + 1))


def run(command, log, to=os.devnull, is_limited=True, more_environment=None):
    """Memory is told by time(1): a child of this process itself would begin with what Python holds."""
    words = ["time", "-q", "-f", "%M", "-o", log + ".peak"] + command
    with open(to, "wb") as out, open(log, "wb") as said:
        child = subprocess.Popen(words, stdout=out, stderr=said, preexec_fn=limit_time if is_limited else None,
                                 env=dict(os.environ, **(more_environment or {})))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    with open(log + ".peak", encoding="ascii") as file:
        memory = int(file.read().split()[-1]) / 1024
    with open(log, encoding="utf-8", errors="replace") as file:
        words = file.read().strip()
    return Took(usage.ru_utime + usage.ru_stime, memory, status, words)


def quantile(numbers, share):
    """Of an even number of them the upper of the middle two, as everywhere here."""
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else float("nan")


def short(number):
    """Three digits that count."""
    if number != number:
        return ""
    if number >= 100 or number == 0:
        return "{:,.0f}".format(number)
    return "%.1f" % number if number >= 10 else "%.2f" % number


def whole(number):
    return "{:,}".format(number)


def spread(numbers, share):
    """Median and another quantile, or the one number there is."""
    if len(numbers) < 2:
        return short(quantile(numbers, 0))
    return "%s / %s" % (short(quantile(numbers, 0.5)), short(quantile(numbers, share)))


def begin_table(heads):
    print("| " + " | ".join(heads) + " |")
    print("| " + " | ".join("---" for _ in heads) + " |", flush=True)


def tell_row(cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def table(heads, rows):
    begin_table(heads)
    for row in rows:
        tell_row(row)
    print(flush=True)
