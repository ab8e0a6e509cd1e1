"""bench/run history --rescan [--runs N] [--command review] REPOSITORY…

What one new commit costs the whole program: cold at the tip's first parent with nothing kept; then at the tip, with what that run kept, again and
again from the same state. "Besides start" leaves out what `kotsu --version` takes in the same run. Repositories are borrowed by a link to their
objects and are not written to. The target: 5 % of cold, or 150 ms where that is larger.
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


def rescan(repository, command, runs, start):
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
    return besides(cold, start), besides(warm, start)


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
    for repository in chosen.repositories:
        cold, warm = rescan(repository, chosen.command, chosen.runs, start)
        for name, first, after in zip(("wall", "cpu"), cold, warm):
            print(f"{history.name_of(repository):<28} kotsu {chosen.command:<8} {name:<4} cold {first:7.2f}   after one commit {after:6.3f}   {100 * after / first:5.1f} %   "
                  f"target {max(LEAST, SHARE * first):.3f}   load {os.getloadavg()[0]:.1f}", flush=True)
