"""bench/run history [--json] [--runs N] [--slow] [--all] [--scaling] REPOSITORY…

The age of every line marked TODO, FIXME, HACK or XXX at the tip: ours beside git's, alternating in one run, warm cache. The peer is the
best that plain git has: a changed-path commit-graph of its own (writing it counts), then one blame for each file with all its lines.
Without a graph, the same is measured once.

--slow      also one blame for each line, once: minutes
--all       instead, every line of every file: git blame of each file against one walk of ours
--sample N  with --all, where a tip has more than 10 N files: git blames N of them, drawn by seed in three layers by size, and what that
            costs is scaled up, with its error of sampling; the graph is written whole, and ours answers for all files. Default 300; 0: git blames all
--scaling   instead, CPU time against lines and commits: see scaling.py
Work trees or bare repositories.
"""
import argparse
import json
import os
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
GIT = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}
SEED = 4
MARKERS = "TODO|FIXME|HACK|XXX"
PEER = "git blame per file, with graph"


def run(*command, data=b"", check=False):
    return subprocess.run(command, env=GIT, input=data, capture_output=True, check=check)


def git(repository, *command, data=b""):
    return run("git", "-C", repository, *command, data=data).stdout


def measure(action):
    """Wall and CPU seconds, children included, and what the action returned."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    result = action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": round(time.perf_counter() - started, 3), "cpu": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 3),
            "load": round(os.getloadavg()[0], 1)}, result


def build(name="lines"):
    """A program of the bench: native code where it wants that and the machine can make it (what the compiler brings is in no lock file)."""
    out = HERE / "artifacts" / name
    shutil.rmtree(out, ignore_errors=True)
    publish = ("dotnet", "publish", HERE / "bench" / name, "-c", "Release", "--use-current-runtime", "-p:RunAnalyzers=false", "-v", "quiet", "-o", out)
    if run(*publish, "-p:Native=true", "-p:LocksApart=true", "-p:RestoreLockedMode=false").returncode:
        run(*publish, check=True)
    return str(out / name)


def marked(repository):
    """(path, number) of each marked line, as git grep -w finds them."""
    out = git(repository, "grep", "-I", "-n", "-w", "-z", "-E", MARKERS, "HEAD")
    hits = (re.match(rb"HEAD:(.*?)\0(\d+)\0", line, re.S) for line in out.split(b"\n"))
    return [(hit[1], int(hit[2])) for hit in hits if hit]


def own_bare(repository, folder):
    objects = git(repository, "rev-parse", "--git-path", "objects").decode().strip()
    run("git", "init", "-q", "--bare", folder)
    pathlib.Path(folder, "objects/info/alternates").write_text(os.path.join(os.path.abspath(repository), objects) + "\n")
    tip = git(repository, "rev-parse", "HEAD").decode().strip()
    pathlib.Path(folder, "HEAD").write_text(tip + "\n")
    return tip


def write_graph(folder, tip):
    git(folder, "commit-graph", "write", "--stdin-commits", "--changed-paths", "--no-progress", data=tip.encode() + b"\n")


def blame_file(folder, path, numbers=None):
    """git's answer for one file. Gives {(path, number): commit}."""
    ranges = [argument for number in numbers or [] for argument in ("-L", f"{number},{number}")]
    out = run("git", "-C", folder, "blame", "--incremental", *ranges, "HEAD", "--", path)
    found = {}
    for commit, first, count in re.findall(rb"^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$", out.stdout, re.M) if out.returncode == 0 else []:
        found.update({(path, number): commit for number in range(int(first), int(first) + int(count))})
    return found


def blame(repository, asked, with_graph=True):
    """git's answer. asked: [(path, [numbers], or None for all)]. Gives {(path, number): commit}."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        tip = own_bare(repository, folder)
        if with_graph:
            write_graph(folder, tip)
        for path, numbers in asked:
            found.update(blame_file(folder, path, numbers))
    return found


def layers(files, size):
    """Files by size: the largest fiftieth, the next fifth, the rest; of each the same number is drawn by seed, or all where there are no more."""
    ordered = sorted(files, key=lambda f: (-f[1], f[0]))
    cuts = [0, len(ordered) // 50, len(ordered) * 11 // 50, len(ordered)]
    draw = random.Random(SEED)
    return [(part, draw.sample(part, min(len(part), size // 3))) for part in (ordered[a:b] for a, b in zip(cuts, cuts[1:])) if part]


def blame_sample(repository, files, size):
    """What blaming every file would cost, scaled from a stratified sample; the error is two standard errors. And git's answers for the sample."""
    found, total, variance = {}, {"cpu": 0.0, "wall": 0.0}, 0.0
    with tempfile.TemporaryDirectory() as folder:
        tip = own_bare(repository, folder)
        graph, _ = measure(lambda: write_graph(folder, tip))
        drawn = layers(files, size)
        for part, chosen in drawn:
            costs = []
            for path, _ in chosen:
                cost, answer = measure(lambda path=path: blame_file(folder, path))
                costs.append(cost)
                found.update(answer)
            for key in total:
                total[key] += statistics.mean(c[key] for c in costs) * len(part)
            if len(costs) < len(part):
                spread = statistics.variance(c["cpu"] for c in costs)
                variance += len(part) ** 2 * spread / len(costs) * (1 - len(costs) / len(part))
    sample = {key: round(total[key] + graph[key], 3) for key in total}
    return {**sample, "load": round(os.getloadavg()[0], 1), "graph_cpu": graph["cpu"], "sampled": sum(len(c) for _, c in drawn),
            "error_cpu": round(2 * variance ** 0.5, 3)}, found


def ours(program, repository, question, asked=None):
    """One cold run of ours. asked: what goes to its input; None for every line. Gives a sample with its peak of memory, and what it wrote."""
    with tempfile.TemporaryFile() as input, tempfile.TemporaryFile() as output:
        input.write(asked or b"")
        input.seek(0)
        started = time.perf_counter()
        process = subprocess.Popen([program, repository, question, *(["all"] if asked is None else [])], stdin=input, stdout=output, env=GIT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        sample = {"wall": round(time.perf_counter() - started, 3), "cpu": round(used.ru_utime + used.ru_stime, 3),
                  "load": round(os.getloadavg()[0], 1), "peak_mb": round(used.ru_maxrss / 1024)}
        assert process.returncode == 0, f"ours ended with {process.returncode}"
        output.seek(0)
        return sample, output.read()


def expand(runs):
    """{(path, number): (commit of blame, commit of the text)} of runs of lines."""
    lines = {}
    for row in runs.split(b"\n")[:-1]:
        path, first, count, commit, text = row.rsplit(b"\t", 4)
        lines.update({(path, number): (commit, text) for number in range(int(first), int(first) + int(count))})
    return lines


def asking(lines):
    """What goes to the input of ours for (path, number)."""
    return b"".join(b"%s\t%d\n" % line for line in lines)


def told(program, repository, question, lines=None):
    """{(path, number): {"blame": …, "text": …}} of one run of ours; lines: (path, number), None for every line."""
    written = ours(program, repository, question, lines and asking(lines))[1]
    return {line: {"blame": blamed, "text": text} for line, (blamed, text) in expand(written).items()}


def agreement(theirs, mine):
    known = [line for line in theirs if line in mine]
    same = sum(theirs[line] == mine[line][0] for line in known)
    return {"lines": len(mine), "told_by_git": len(theirs), "same": same, "share": round(same / len(known), 6) if known else None}


def compare(program, repository, runs, slow):
    lines = marked(repository)
    by_path = {}
    for path, number in lines:
        by_path.setdefault(path, []).append(number)
    asked = asking(lines)
    samples = {}

    def add(method, sample):
        samples.setdefault(method, []).append(sample)

    if slow:
        add("git blame -L n,n per line", measure(lambda: blame(repository, [(path, [number]) for path, number in lines], with_graph=False))[0])
    # It takes minutes and is no target: once.
    add("git blame per file", measure(lambda: blame(repository, by_path.items(), with_graph=False))[0])
    for _ in range(runs):
        sample, theirs = measure(lambda: blame(repository, by_path.items()))
        add(PEER, sample)
        add("git log --raw, floor of plumbing", measure(lambda: git(repository, "log", "--raw", "-z", "--no-renames", "--no-merges", "--format=%H"))[0])
        for question in ("text", "blame", "both"):
            sample, written = ours(program, repository, question, asked)
            add(f"ours: {question}", sample)
            mine = expand(written)
            assert set(mine) == set(lines), "the lines are not those of git grep -w"
    return {"lines": len(lines), "files": len(by_path), "equal_to_git_grep_w": True, "agreement": agreement(theirs, mine), "samples": samples}


def compare_all(program, repository, runs, size):
    entries = (re.match(rb"100\d+ blob \S+ +(\S+)\t(.*)", e, re.S) for e in git(repository, "ls-tree", "-r", "-l", "-z", "HEAD").split(b"\0"))
    files = [(entry[2], int(entry[1]) if entry[1].isdigit() else 0) for entry in entries if entry]
    is_sample = 0 < size * 10 < len(files)
    samples = {PEER: [], "ours: all lines": []}
    for _ in range(runs):
        sample, written = ours(program, repository, "blame")
        samples["ours: all lines"].append(sample)
        sample, theirs = blame_sample(repository, files, size) if is_sample else measure(lambda: blame(repository, [(path, None) for path, _ in files]))
        samples[PEER].append(sample)
    mine = expand(written)
    return {"lines": len(mine), "files": len(files), "is_sample": is_sample, "agreement": agreement(theirs, mine), "samples": samples}


def show(name, result):
    print(f"{name}: {result['lines']} lines in {result['files']} files; same commit as git blame: {result['agreement']}")
    if "equal_to_git_grep_w" in result:
        print(f"  the lines are those of git grep -I -w -E '{MARKERS}', each asked and answered in every run")
    peer = statistics.median(s["cpu"] for s in result["samples"][PEER])
    if result.get("is_sample"):
        first = result["samples"][PEER][0]
        error = statistics.median(s["error_cpu"] for s in result["samples"][PEER])
        print(f"  git's row is a sample: {first['sampled']} of {result['files']} files, drawn by seed {SEED} in three layers by size and scaled up; "
              f"two standard errors ±{error:.1f} s, ±{100 * error / peer:.0f} %; writing the graph, {first['graph_cpu']:.1f} s of it, is whole")
    for method, samples in result["samples"].items():
        cpu, wall, load = (statistics.median(s[k] for s in samples) for k in ("cpu", "wall", "load"))
        peak = f"   {max(s['peak_mb'] for s in samples):5} MB" if "peak_mb" in samples[0] else ""
        print(f"  {method:<34} {wall:8.2f} s {cpu:8.2f} cpu   load {load:4.1f}   {peer / cpu:6.2f}×{peak}", flush=True)
    print()


def name_of(repository):
    path = pathlib.Path(repository).resolve()
    return path.parent.name if path.name in ("repo", ".git") else path.name


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run history", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    for flag in ("json", "slow", "all", "scaling"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("repositories", nargs="*", default=[str(HERE)])
    chosen = parser.parse_args(arguments)
    program, results = build(), {}
    if chosen.scaling:
        import scaling
        return scaling.main(program, chosen)
    if not chosen.json:
        print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, medians of {chosen.runs}; ×: CPU of {PEER} ÷ the row's\n")
    for repository in chosen.repositories:
        result = compare_all(program, repository, chosen.runs, chosen.sample) if chosen.all else compare(program, repository, chosen.runs, chosen.slow)
        name, commit = name_of(repository), git(repository, "rev-parse", "HEAD").decode().strip()
        results[name] = {"commit": commit, **result}
        if not chosen.json:
            show(f"{name}@{commit[:10]}", result)
    if chosen.json:
        print(json.dumps({"cores": os.cpu_count(), "git": run("git", "--version").stdout.decode().strip(), "repositories": results}, indent=1))
