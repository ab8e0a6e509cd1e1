"""bench/run history [--json] [--runs N] [--all] REPOSITORY…

The age of every line marked TODO, FIXME, HACK or XXX at the tip: ours beside git's, alternating in one run, warm cache. The peer is the
best that plain git has: a changed-path commit-graph of its own, then one blame for each file with all its lines. --all adds every line
of every file. Work trees or bare repositories.
"""
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
GIT = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}
MARKERS = "TODO|FIXME|HACK|XXX"


def run(*command, data=b"", check=False):
    return subprocess.run(command, env=GIT, input=data, capture_output=True, check=check)


def measure(action):
    """Wall and CPU seconds, children included, and what the action returned."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    result = action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": round(time.perf_counter() - started, 3), "cpu": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 3),
            "load": round(os.getloadavg()[0], 1)}, result


def build():
    out = HERE / "artifacts/lines"
    run("dotnet", "publish", HERE / "bench/lines", "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:RunAnalyzers=false",
        "-v", "quiet", "-o", out, check=True)
    return str(out / "lines")


def marked(repository):
    """(path, number) of each marked line, as git grep -w finds them."""
    out = run("git", "-C", repository, "grep", "-I", "-n", "-w", "-z", "-E", MARKERS, "HEAD").stdout
    hits = (re.match(rb"HEAD:(.*?)\0(\d+)\0", line, re.S) for line in out.split(b"\n"))
    return [(hit[1], int(hit[2])) for hit in hits if hit]


def own_bare(repository, folder):
    objects = run("git", "-C", repository, "rev-parse", "--git-path", "objects").stdout.decode().strip()
    run("git", "init", "-q", "--bare", folder)
    pathlib.Path(folder, "objects/info/alternates").write_text(os.path.join(os.path.abspath(repository), objects) + "\n")
    tip = run("git", "-C", repository, "rev-parse", "HEAD").stdout.decode().strip()
    pathlib.Path(folder, "HEAD").write_text(tip + "\n")
    return tip


def blame(repository, asked):
    """The peer. asked: {path: [numbers], or None for all}. Gives {(path, number): commit}."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        tip = own_bare(repository, folder)
        run("git", "-C", folder, "commit-graph", "write", "--stdin-commits", "--changed-paths", "--no-progress", data=tip.encode() + b"\n")
        for path, numbers in asked.items():
            ranges = [argument for number in numbers or [] for argument in ("-L", f"{number},{number}")]
            out = run("git", "-C", folder, "blame", "--incremental", *ranges, "HEAD", "--", path)
            for commit, first, count in re.findall(rb"^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$", out.stdout, re.M) if out.returncode == 0 else []:
                found.update({(path, number): commit for number in range(int(first), int(first) + int(count))})
    return found


def ours(program, repository, question, lines):
    data = b"".join(b"%s\t%d\n" % line for line in lines or [])
    out = run(program, repository, question, *([] if lines else ["all"]), data=data, check=True).stdout
    rows = (row.rsplit(b"\t", 3) for row in out.split(b"\n") if row)
    return {(path, int(number)): {"blame": commit, "text": text} for path, number, commit, text in rows}


def agreement(theirs, mine):
    known = [line for line in theirs if line in mine]
    same = sum(theirs[line] == mine[line]["blame"] for line in known)
    return {"lines": len(mine), "told_by_git": len(theirs), "same": same, "share": round(same / len(known), 6) if known else None}


def compare(program, repository, runs):
    lines = marked(repository)
    asked = {}
    for path, number in lines:
        asked.setdefault(path, []).append(number)
    samples = {"git blame per file, with graph": [], "git log --raw, floor": [], "ours: text": [], "ours: blame": [], "ours: both": []}
    for _ in range(runs):
        sample, theirs = measure(lambda: blame(repository, asked))
        samples["git blame per file, with graph"].append(sample)
        samples["git log --raw, floor"].append(measure(lambda: run("git", "-C", repository, "log", "--raw", "-z", "--no-renames", "--no-merges", "--format=%H"))[0])
        for question in ("text", "blame", "both"):
            sample, mine = measure(lambda q=question: ours(program, repository, q, lines))
            samples[f"ours: {question}"].append(sample)
            assert set(mine) == set(lines), "the lines are not those of git grep -w"
    return {"lines": len(lines), "files": len(asked), "agreement": agreement(theirs, mine), "samples": samples}


def compare_all(program, repository):
    names = run("git", "-C", repository, "ls-tree", "-r", "-z", "HEAD").stdout.split(b"\0")
    files = [entry.split(b"\t", 1)[1] for entry in names if entry.startswith(b"100")]
    mine_sample, mine = measure(lambda: ours(program, repository, "blame", None))
    sample, theirs = measure(lambda: blame(repository, dict.fromkeys(files)))
    return {"files": len(files), "agreement": agreement(theirs, mine), "samples": {"git blame of every file, with graph": [sample], "ours: all lines": [mine_sample]}}


def show(name, result):
    print(f"{name}: {result.get('lines', 'all')} lines in {result['files']} files; same commit as git blame: {result['agreement']}")
    peer = None
    for method, samples in result["samples"].items():
        cpu, wall, load = (statistics.median(s[k] for s in samples) for k in ("cpu", "wall", "load"))
        peer = peer or cpu
        print(f"  {method:<38} {wall:8.2f} s {cpu:8.2f} cpu   load {load:4.1f}   {peer / cpu:6.2f}×", flush=True)


def main(arguments):
    as_json, with_all = "--json" in arguments, "--all" in arguments
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 5
    repositories = [a for i, a in enumerate(arguments) if not a.startswith("--") and (i == 0 or arguments[i - 1] != "--runs")] or [str(HERE)]
    program, results = build(), {}
    if not as_json:
        print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, medians of {runs}; the last column is the peer's CPU ÷ the row's\n")
    for repository in repositories:
        commit = run("git", "-C", repository, "rev-parse", "--short", "HEAD").stdout.decode().strip()
        path = pathlib.Path(repository).resolve()
        name = f"{path.parent.name if path.name in ('repo', '.git') else path.name}@{commit}"
        results[name] = compare_all(program, repository) if with_all else compare(program, repository, runs)
        if not as_json:
            show(name, results[name])
    if as_json:
        print(json.dumps(results, indent=1))
