"""Why "since when the text is there" and `git blame -w -M -C` name different commits for a line."""
import collections
import re

import history

MISSING = "git stops at a missing content"
UNKNOWN = "unknown"
HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def words(line):
    return collections.Counter(re.findall(rb"[0-9A-Za-z\x80-\xff]+", line))


def shared(one, other):
    """The share of words that both lines have, of the longer one."""
    one, other = words(one), words(other)
    longest = max(one.total(), other.total())
    return (one & other).total() / longest if longest else 0


def is_short(line):
    return sum(map(len, re.findall(rb"[0-9A-Za-z\x80-\xff]+", line))) < 20


class Judge:
    """Looks at the commit at which one answer stops and the other goes on."""

    def __init__(self, repository):
        self.repository, self.seen = repository, {}

    def git(self, *arguments):
        return history.run("git", "-C", self.repository, *arguments)

    def is_ancestor(self, one, other):
        return self.git("merge-base", "--is-ancestor", one, other).returncode == 0

    def parents(self, commit):
        return self.git("rev-list", "--parents", "-n", "1", commit).stdout.split()[1:]

    def lines(self, commit, path):
        done = self.git("cat-file", "blob", commit + b":" + path)
        return done.stdout.split(b"\n") if done.returncode == 0 else []

    def changes(self, parent, commit, *paths):
        """[(old path, new path, removed lines, added lines by number)], one for each hunk; files whose content is missing are left out."""
        key = (parent, commit, paths)
        if key not in self.seen:
            done = self.git("diff", "--no-renames", "--no-ext-diff", "--no-textconv", "-U0", parent, commit, "--", *paths)
            if done.returncode and not paths:
                names = self.git("diff", "--no-renames", "--name-only", "-z", parent, commit).stdout.split(b"\0")
                self.seen[key] = [hunk for name in names if name for hunk in self.changes(parent, commit, b":(literal)" + name)]
            else:
                self.seen[key] = list(hunks_of(done.stdout))
        return self.seen[key]

    def replaced(self, commit, path, before, number):
        """The lines in whose place a line came: in its file as blame followed it, and in the file of that name of every parent."""
        for old in {*([before.replace(b" ", b":", 1)] if before else []), *(parent + b":" + path for parent in self.parents(commit))}:
            done = self.git("diff", "--no-ext-diff", "--no-textconv", "-U0", old, commit + b":" + path)
            yield from (line for _, _, removed, added in hunks_of(done.stdout) if number in added for line in removed)

    def cause(self, line, theirs, mine):
        """line: what it says at the tip. theirs: (commit, path, number, previous). mine: a commit."""
        commit, path, number, before = theirs
        if self.is_ancestor(mine, commit):
            return self.why_git_stops(commit, path, number, before, mine)
        return self.why_ours_stops(mine, line) if self.is_ancestor(commit, mine) else UNKNOWN

    def why_git_stops(self, commit, path, number, before, mine):
        text = self.lines(commit, path)[number - 1]
        bare = text.strip()
        if any(old.strip() != bare and shared(old, text) > 2 / 3 for old in self.replaced(commit, path, before, number)):
            return "reworded by less than a third"
        left = [old for parent in self.parents(commit) for old, _, removed, _ in self.changes(parent, commit) if bare in map(bytes.strip, removed)]
        if any(old != path for old in left):
            return "moved to another file"
        if left and is_short(text):
            return "says little, and moved within its file by itself"
        if self.git("blame", "--porcelain", "-L", f"{number},{number}", commit, "--", path).stdout.startswith(mine):
            return "white space apart, git pairs other lines"
        return self.why_git_left(commit, path, bare)

    def why_git_left(self, commit, path, bare):
        """Whether other files had the line when this one got it, so that it could go on from either of them later."""
        parent = self.parents(commit)[0]
        others = self.git("grep", "-l", "-z", "-F", "-e", bare, parent).stdout.split(b"\0")
        return "left two files at once: git goes on from the other" if any(other and not other.endswith(b":" + path) for other in others) else UNKNOWN

    def why_ours_stops(self, commit, line):
        for parent in self.parents(commit):
            changes = self.changes(parent, commit)
            nearest = max((one for *_, more in changes for one in more.values()), key=lambda one: shared(one, line), default=b"").strip()
            if shared(nearest, line) <= 1 / 3:
                continue
            if is_short(nearest):
                return "says little, and several such lines moved"
            if any(b"".join(old.split()) == b"".join(nearest.split()) and old.strip() != nearest for _, _, removed, _ in changes for old in removed):
                return "moved, and the white space in it changed at once"
            if self.git("grep", "-q", "-F", "-e", nearest, "-e", line.strip(), parent).returncode == 0:
                return "copied: git takes it for as old as the first"
        return UNKNOWN


def hunks_of(diff):
    old = new = removed = added = None
    for line in diff.split(b"\n"):
        if line.startswith(b"diff --git") or HUNK.match(line):
            if added is not None:
                yield old, new, removed, added
            removed = added = None
        hunk = HUNK.match(line)
        if hunk:
            removed, added, at = [], {}, int(hunk[3])
        elif added is None and line.startswith(b"--- "):
            old = line[6:].rstrip(b"\t")
        elif added is None and line.startswith(b"+++ "):
            new = line[6:].rstrip(b"\t")
        elif added is not None and line.startswith(b"-"):
            removed.append(line[1:])
        elif added is not None and line.startswith(b"+"):
            added[at] = line[1:]
            at += 1
    if added is not None:
        yield old, new, removed, added


def by_git(repository, lines):
    """{(path, number): (commit, path there, number there, previous)} by `git blame -w -M -C`."""
    asked, found = {}, {}
    for path, number in lines:
        asked.setdefault(path, []).append(number)
    for path, numbers in asked.items():
        ranges = [argument for number in numbers for argument in ("-L", f"{number},{number}")]
        out = history.run("git", "-C", repository, "blame", "--line-porcelain", "-w", "-M", "-C", *ranges, "HEAD", "--", path).stdout
        for entry in re.finditer(rb"^([0-9a-f]{40,64}) (\d+) (\d+).*\n((?:[a-z-]+.*\n)*)\t", out, re.M):
            heads = dict(head.partition(b" ")[::2] for head in entry[4].splitlines())
            found[path, int(entry[3])] = (entry[1], heads[b"filename"], int(entry[2]), heads.get(b"previous", b""))
    return found


def sort(ours, repository, lines):
    """{cause: [(path, number)]} of the lines that differ. ours: as history.told tells them."""
    theirs, judge, causes = by_git(repository, lines), Judge(repository), collections.defaultdict(list)
    for path, number in lines:
        mine, other = ours[path, number]["text"], theirs.get((path, number))
        if other is None:
            causes[MISSING].append((path, number))
        elif mine != other[0]:
            line = judge.lines(b"HEAD", path)[number - 1]
            causes[judge.cause(line, other, mine)].append((path, number))
    return causes
