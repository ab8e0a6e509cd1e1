"""bench/run history --causes [--marked] REPOSITORY…: where our answers differ from git's, counted by cause.

For all lines of every file (--marked: those marked TODO, FIXME, HACK or XXX): blame's answer against `git blame`. For the marked lines: since when
the text is there, against `git blame -w -M -C`. tests/Kotsu.History.Tests/WhereAnswersDifferTests.cs has a smallest history for each cause.
"""
import collections
import re
import tempfile

import history
import textcauses

LINK = "a link: git takes the name in it for a line"
SAME_WITHOUT_RENAMES = "git stops at a missing content; with --no-follow it agrees"
BY_RENAME = "git stops at a missing content; the line came by a rename that it does not follow with --no-follow"
NOT_CHECKED = "git stops at a missing content, with --no-follow too"
NEAR_BOUND = "a rename near 50 or 75 % alike"
BOUNDS = (range(48, 53), range(73, 78))


def blamed(repository, path, numbers, *options):
    """{number: commit}, or None where git ends without an answer."""
    ranges = [argument for number in numbers or [] for argument in ("-L", f"{number},{number}")]
    done = history.run("git", "-C", repository, "blame", "--incremental", *options, *ranges, "HEAD", "--", path)
    if done.returncode:
        return None
    found = re.findall(rb"^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$", done.stdout, re.M)
    return {number: commit for commit, first, count in found for number in range(int(first), int(first) + int(count))}


def is_near_bound(repository, path, commit):
    """Whether a commit renamed something to this path that is about as alike as git asks for."""
    done = history.run("git", "-C", repository, "diff-tree", "-r", "-m", "-M40%", "--name-status", "--diff-filter=R", commit)
    names = (row.split(b"\t") for row in done.stdout.splitlines() if row.count(b"\t") == 2)
    return any(new == path and any(int(kind[1:]) in bound for bound in BOUNDS) for kind, _, new in names)


def why(repository, path, mine, theirs):
    """The cause of lines that differ: {cause: count}."""
    younger = {mine if history.run("git", "-C", repository, "merge-base", "--is-ancestor", theirs, mine).returncode == 0 else theirs}
    return NEAR_BOUND if any(is_near_bound(repository, path, commit) for commit in younger) else textcauses.UNKNOWN


def without_renames(repository, path, mine, numbers):
    plain = blamed(repository, path, numbers, "--no-follow")
    if plain is None:
        return collections.Counter({NOT_CHECKED: len(mine)})
    older = {number for number, commit in mine.items() if plain.get(number) != commit}
    renamed = {n for n in older if history.run("git", "-C", repository, "merge-base", "--is-ancestor", mine[n], plain.get(n, b"-")).returncode == 0}
    return collections.Counter({SAME_WITHOUT_RENAMES: len(mine) - len(older), BY_RENAME: len(renamed), textcauses.UNKNOWN: len(older - renamed)})


def of_file(repository, mode, path, mine, numbers):
    theirs = blamed(repository, path, numbers)
    if mode == b"120000":
        return collections.Counter({LINK: len(theirs)})
    if theirs is None:
        return without_renames(repository, path, mine, numbers)
    counts = collections.Counter()
    for number in theirs.keys() | mine.keys():
        one, other = mine.get(number, b"-"), theirs.get(number, b"-")
        counts["same" if one == other else why(repository, path, one, other)] += 1
    return counts


def of_blame(ours, repository, asked):
    """Counts of all files, or of the lines asked for. A submodule has no lines, nor has a content that is missing at the tip."""
    mine, counts = collections.defaultdict(dict), collections.Counter()
    for (path, number), answer in ours.items():
        mine[path][number] = answer["blame"]
    for entry in filter(None, history.run("git", "-C", repository, "ls-tree", "-r", "-z", "HEAD").stdout.split(b"\0")):
        meta, path = entry.split(b"\t", 1)
        if meta.startswith(b"120000") and asked is None or path in mine:
            counts += of_file(repository, meta[:6], path, mine[path], asked and asked[path])
    return counts


def show(title, counts, lines):
    print(f"{title}: {lines} lines")
    for cause, count in counts.most_common():
        print(f"  {count:>9} {count / max(lines, 1):9.4%}  {cause}")
    print(f"  {counts[textcauses.UNKNOWN]:>9} unknown" if not counts[textcauses.UNKNOWN] else "", flush=True)


def main(arguments):
    program = history.build()
    for given in (a for a in arguments if a != "--marked"):
        marked, asked = history.marked(given), None
        if "--marked" in arguments:
            asked = {path: [number for other, number in marked if other == path] for path, _ in marked}
        blames = history.told(program, given, "blame", marked if asked else None)
        texts = history.told(program, given, "text", marked)
        with tempfile.TemporaryDirectory() as repository:
            tip = history.own_bare(given, repository)
            history.run("git", "-C", repository, "commit-graph", "write", "--stdin-commits", "--changed-paths", "--no-progress", data=tip.encode() + b"\n")
            counts = of_blame(blames, repository, asked)
            show(f"{given} {tip[:10]}, git blame", counts, counts.total())
            differ = collections.Counter({cause: len(found) for cause, found in textcauses.sort(texts, repository, marked).items()})
            differ["same"] = len(marked) - differ.total()
            show("  since when the text is there, git blame -w -M -C", differ, len(marked))
