"""bench/run history --scaling REPOSITORY…: CPU seconds of ours against the number of lines followed and of commits walked.

Lines: all lines of so many files of the tip, drawn by seed. Commits: 20,000 such lines at tips further and further back on the first-parent
line. The exponent is the slope of the least-squares line through the logarithms.
Writes docs/images/history-scaling.svg.
"""
import json
import math
import os
import pathlib
import random
import shutil
import statistics
import tempfile

from history import HERE, git, name_of, ours, run

SHARES = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]
LINES = 20_000
COLOURS = ["#24507A", "#8A5A00", "#2E6B4A", "#B3261E"]


def link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def with_tip(repository, folder):
    """A bare repository with the objects of another one; its tip is set by writing HEAD."""
    objects = pathlib.Path(repository, git(repository, "rev-parse", "--git-path", "objects").decode().strip())
    run("git", "init", "-q", "--bare", folder)
    shutil.copytree(objects, pathlib.Path(folder, "objects"), copy_function=link_or_copy, dirs_exist_ok=True)
    return pathlib.Path(folder, "HEAD")


def counted_files(repository):
    """[(path, lines)] of the tip's text files, shuffled by seed."""
    rows = git(repository, "grep", "-I", "-c", "-z", "", "HEAD").split(b"\n")[:-1]
    files = sorted((path[len(b"HEAD:"):], int(count)) for path, count in (row.split(b"\0") for row in rows))
    random.Random(4).shuffle(files)
    return files


def sample(files, lines):
    """Whole files, until about so many lines are reached."""
    taken, count = [], 0
    for path, number in files:
        if count + number <= lines:
            taken.append(path + b"\n")
            count += number
    return b"".join(taken)


def cost(program, repository, asked, runs):
    samples = [ours(program, repository, "blame", asked) for _ in range(runs)]
    return {"lines": sum(int(row.rsplit(b"\t", 4)[2]) for row in samples[0][1].split(b"\n")[:-1]), "cpu": [s["cpu"] for s, _ in samples], "peak_mb": max(s["peak_mb"] for s, _ in samples)}


def measure(program, repository, runs):
    with tempfile.TemporaryDirectory() as folder:
        head = with_tip(repository, folder)
        line = git(repository, "rev-list", "--first-parent", "HEAD").decode().split()
        by_commits = []
        for share in SHARES:
            head.write_text(line[int((1 - share) * len(line))] + "\n")
            commits = int(git(folder, "rev-list", "--count", "HEAD"))
            by_commits.append({"commits": commits, **cost(program, folder, sample(counted_files(folder), LINES), runs)})
        files = counted_files(folder)
        every = sum(count for _, count in files)
        by_lines = [cost(program, folder, sample(files, every * share), runs) for share in SHARES]
    return {"lines": by_lines, "commits": by_commits}


def fit(points):
    """Slope and level of the line through the logarithms."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    x, y = (statistics.mean(column) for column in zip(*logs))
    slope = sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)
    return slope, math.exp(y - slope * x)


def points_of(result, axis):
    return [(point[axis], statistics.median(point["cpu"])) for point in result[axis]]


class Panel:
    """One pair of logarithmic axes."""
    WIDTH, HEIGHT, TOP = 330, 250, 56

    def __init__(self, left, title, series):
        self.left, self.title, self.series = left, title, series
        xs, ys = zip(*(point for _, points in series for point in points))
        self.x, self.y = (min(xs) / 1.3, max(xs) * 1.3), (min(ys) / 1.5, max(ys) * 1.5)

    def at(self, x, y):
        share = [math.log(value / low) / math.log(high / low) for value, (low, high) in ((x, self.x), (y, self.y))]
        return self.left + share[0] * self.WIDTH, self.TOP + (1 - share[1]) * self.HEIGHT

    def ticks(self, span):
        powers = range(math.floor(math.log10(span[0])), math.ceil(math.log10(span[1])) + 1)
        return [value for power in powers for value in (10 ** power, 3 * 10 ** power) if span[0] <= value <= span[1]]

    def draw(self):
        bottom = self.TOP + self.HEIGHT
        yield f'<text x="{self.left}" y="34" font-weight="600" fill="#1C1D20">{self.title}</text>'
        for tick in self.ticks(self.y):
            y = self.at(self.x[0], tick)[1]
            yield f'<path d="M{self.left} {y:.1f}h{self.WIDTH}" stroke="#DEDBD3"/>'
            yield f'<text x="{self.left - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#5B5E66">{tick:g} s</text>'
        for tick in self.ticks(self.x):
            x = self.at(tick, self.y[0])[0]
            yield f'<path d="M{x:.1f} {bottom}v4" stroke="#85888F"/><text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle" fill="#5B5E66">{tick:,.0f}</text>'
        yield f'<path d="M{self.left} {bottom}h{self.WIDTH}" stroke="#85888F"/>'
        for (name, points), colour in zip(self.series, COLOURS):
            yield from self.line(name, points, colour)

    def line(self, name, points, colour):
        slope, level = fit(points)
        ends = [self.at(x, level * x ** slope) for x in (points[0][0], points[-1][0])]
        yield f'<path d="M{ends[0][0]:.1f} {ends[0][1]:.1f}L{ends[1][0]:.1f} {ends[1][1]:.1f}" stroke="{colour}" stroke-width="1.5"/>'
        for x, y in (self.at(*point) for point in points):
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
        x, y = self.at(*points[-1])
        yield f'<text x="{x - 8:.1f}" y="{min(y, ends[1][1]) - 12:.1f}" text-anchor="end" fill="{colour}">{name}, exponent {slope:.2f}</text>'


def draw(results):
    panels = [Panel(64, "CPU against lines followed", [(name, points_of(r, "lines")) for name, r in results.items()]),
              Panel(484, "CPU against commits, 20,000 lines", [(name, points_of(r, "commits")) for name, r in results.items()])]
    told = "; ".join(f"{name}: exponent {fit(points_of(r, 'lines'))[0]:.2f} by lines, {fit(points_of(r, 'commits'))[0]:.2f} by commits" for name, r in results.items())
    return "\n".join(['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 340" width="840" height="340" font-family="system-ui, sans-serif" font-size="12" fill="none" role="img">',
                      f"<title>CPU seconds of one walk. {told}</title>", '<rect width="840" height="340" fill="#FBFAF7"/>', *(mark for panel in panels for mark in panel.draw()), "</svg>", ""])


def main(program, chosen):
    results = {}
    for repository in chosen.repositories:
        name = name_of(repository).rpartition("+")[2]
        results[name] = measure(program, repository, chosen.runs)
        if chosen.json:
            continue
        for axis in ("lines", "commits"):
            print(f"{name}, CPU seconds by {axis}: exponent {fit(points_of(results[name], axis))[0]:.2f}, load {os.getloadavg()[0]:.1f}")
            for number, seconds in points_of(results[name], axis):
                print(f"  {number:>10,} {seconds:8.2f}", flush=True)
    if chosen.json:
        print(json.dumps(results, indent=1))
    target = HERE / "docs/images/history-scaling.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(draw(results), encoding="utf-8")
