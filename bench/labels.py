"""bench/run history --labels PROMETHEUS JENKINS MOBY: since when a text is there, ours and git's, beside the lines labelled by hand.

The repositories in any order, bare or work trees; each must hold the tips of labels/lines.tsv.
"""
import pathlib
import re

import history

HERE = pathlib.Path(__file__).resolve().parent


def read():
    rows = [row.split("\t") for row in (HERE / "labels/lines.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    return [(name, tip, path.encode(), int(number), commit.encode()) for name, tip, path, number, commit, *_ in rows]


def by_git(repository, tip, path, number, *options):
    out = history.run("git", "-C", repository, "blame", "--porcelain", *options, "-L", f"{number},{number}", tip, "--", path).stdout
    commit = re.match(rb"([0-9a-f]{40,64}) ", out)
    return commit[1] if commit else b"-"


def holds(repository, tip):
    return history.run("git", "-C", repository, "rev-parse", "HEAD").stdout.strip().decode() == tip


def main(repositories):
    program, right, by_peer, misses = history.build(), 0, {"-w -M -C": 0, "": 0}, []
    labels = read()
    for name, tip in sorted({label[:2] for label in labels}):
        repository = next((r for r in repositories if holds(r, tip)), None)
        if repository is None:
            raise SystemExit(f"no repository stands at {tip}, the labelled tip of {name}")
        mine = [label for label in labels if label[0] == name]
        told = history.told(program, repository, "text", [tuple(label[2:4]) for label in mine])
        for _, _, path, number, expected in mine:
            text = told[path, number]["text"]
            right += text == expected
            if text != expected:
                misses.append(f"  {name} {path.decode()}:{number}: labelled {expected.decode()[:12]}, ours {text.decode()[:12]}")
            for options in by_peer:
                by_peer[options] += by_git(repository, tip, path, number, *options.split()) == expected
    print(f"{len(labels)} lines: ours as labelled {right}", *(f"git blame {o or '(plain)'} {n}" for o, n in by_peer.items()), sep="; ")
    print(*misses, sep="\n")
