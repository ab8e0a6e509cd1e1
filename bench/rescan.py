"""bench/run history --rescan [--runs N] [--command review] REPOSITORY…

What one new commit costs the whole program: cold at the tip's first parent with nothing kept; then at the tip, with what that run kept, again and
again from the same state. "Besides start" leaves out what `kotsu --version` takes in the same run; most of what is left of a rescan is the runtime
compiling and loading what the command calls. So the same is also done in one process that runs on (bench/scans), as a server does: "running".
Repositories are borrowed by a link to their objects and are not written to. The target: 5 % of the command's cold run, or 150 ms where that is larger.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

import history

KOTSU = str(history.HERE / "kotsu")
LEAST = 0.15
SHARE = 0.05
WARMING = 6


def borrow(repository, folder):
    """A bare repository with the same objects and tags, whose HEAD can be moved."""
    objects = pathlib.Path(repository, history.git(repository, "rev-parse", "--git-path", "objects").decode().strip()).resolve()
    tags = history.git(repository, "for-each-ref", "--format=%(objectname) %(refname)", "refs/tags").decode()
    (folder / "refs").mkdir(parents=True)
    (folder / "packed-refs").write_text(tags)
    (folder / "objects").symlink_to(objects)
    return folder


def look(command, repository, data):
    def action():
        done = subprocess.run([KOTSU, command, str(repository), "--data", str(data), "--format", "json"], env=history.GIT, capture_output=True, check=False)
        assert done.returncode < 2, done.stderr.decode()
    return history.measure(action)[0]


def besides(samples, start):
    return [round(max(0, statistics.median(s[k] for s in samples) - start[k]), 3) for k in ("wall", "cpu")]


def running(scans, borrowed, data, runs, ids):
    """Medians of the first looks and of those after one commit, in one process; its first runs, while the runtime still compiles, are left out."""
    rows = [line.split() for line in history.run(scans, borrowed, data, str(runs + WARMING), *ids, check=True).stdout.decode().splitlines()]
    samples = {name: [(float(wall), float(cpu)) for kind, wall, cpu in rows if kind == name][WARMING:] for name in ("first", "again")}
    return [[round(statistics.median(column), 3) for column in zip(*samples[name])] for name in ("first", "again")]


def rescan(repository, command, runs, start, scans):
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        borrowed = borrow(repository, place / "repository")
        ids = history.git(repository, "rev-parse", "HEAD~1", "HEAD").decode().split()
        cold, warm = [], []
        for _ in range(runs):
            (borrowed / "HEAD").write_text(ids[0] + "\n")
            shutil.rmtree(place / "data", ignore_errors=True)
            cold.append(look(command, borrowed, place / "data"))
            (borrowed / "HEAD").write_text(ids[1] + "\n")
            warm.append(look(command, borrowed, place / "data"))
        first, again = running(scans, borrowed, place / "kept", runs, ids) if scans else (None, None)
    return {"cold": besides(cold, start), "command": besides(warm, start), "running": again, "running, first": first}


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run history --rescan", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--command", choices=("history", "review"), default="history")
    parser.add_argument("repositories", nargs="+")
    chosen = parser.parse_args(arguments)
    version = lambda: subprocess.run([KOTSU, "--version"], env=history.GIT, capture_output=True, check=True)
    version()
    starts = [history.measure(version)[0] for _ in range(chosen.runs)]
    start = {k: statistics.median(s[k] for s in starts) for k in ("wall", "cpu")}
    print(f"load {os.getloadavg()[0]:.1f}, medians of {chosen.runs}, seconds besides start (kotsu --version: {start['wall']:.3f}, {start['cpu']:.3f} cpu)\n")
    scans = history.build("scans") if chosen.command == "history" else None
    for repository in chosen.repositories:
        rows = rescan(repository, chosen.command, chosen.runs, start, scans)
        for i, unit in enumerate(("wall", "cpu")):
            cold = rows["cold"][i]
            print(f"{history.name_of(repository)}, {unit}: cold {cold:.2f}; after one commit: target {max(LEAST, SHARE * cold):.3f}"
                  + "".join(f"; {name} {row[i]:.3f} ({100 * row[i] / cold:.1f} %)" for name, row in rows.items() if row and name != "cold")
                  + f"; load {os.getloadavg()[0]:.1f}", flush=True)
