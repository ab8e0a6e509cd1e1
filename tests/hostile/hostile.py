"""Runs the program on hostile input and looks at what it did: canaries, executed programs, clear lines, and the rest of the review."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import repository
from vectors import VECTORS

KOTSU = sys.argv[1]
ALLOWED = {"bash", "env", "dirname", "readlink", "find", "kotsu"}
LIMIT_IN_SECONDS = 120  # the bound that the product promises for one repository, not a measurement

passed, failed = 0, []


def check(name, holds, said=""):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(name)
        print(f"  FAILED {name}: {said}", flush=True)


def review(repo, data, *more, env=None):
    """Reviews under strace. Returns the report or None, what was said on stderr, and the names of the programs that were executed."""
    trace = pathlib.Path(data) / "trace"
    command = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=execve", "-e", "signal=none", "-o", str(trace),
               KOTSU, "review", str(repo), "--format", "json", "--data", str(data), "--as-of", "2026-11-01", *more]
    done = subprocess.run(command, capture_output=True, timeout=LIMIT_IN_SECONDS, env=env, stdin=subprocess.DEVNULL)
    executed = {pathlib.Path(p).name for p, code in re.findall(r'execve\("([^"]+)".*= (-?\d+)', trace.read_text(errors="replace")) if code == "0"}
    try:
        return json.loads(done.stdout), done.stderr.decode(errors="replace"), executed
    except ValueError:
        return None, done.stderr.decode(errors="replace") + done.stdout.decode(errors="replace")[:300], executed


def probes_with_facts(report):
    return {fact["probe"] for fact in report["facts"]} if report else set()


def unreadable(report):
    return json.dumps((report or {}).get("unreadable", []), ensure_ascii=False)


def the_rest_is_there(name, report, said, expected):
    check(f"{name}: the rest of the review is there", expected <= probes_with_facts(report), f"{probes_with_facts(report)} {said}")


EXPECTED = {"AlertHasNoRunbook", "RunbookIsStub", "WorkflowWastesTime", "RuntimeIsEndOfLife"}


def vectors(folder):
    for name, plant in VECTORS.items():
        slug = name.replace(" ", "-")
        canary = folder / f"canary-{slug}"
        repo = repository.make(folder / slug)
        plant(repo, f"touch {canary}")
        data = folder / f"data-{slug}"
        data.mkdir()
        report, said, executed = review(repo, data)
        check(f"{name}: no canary", not canary.exists(), "the payload ran")
        check(f"{name}: only allowed programs ran", executed <= ALLOWED, str(executed - ALLOWED))
        the_rest_is_there(name, report, said, EXPECTED)


def positive_control(folder):
    """The rig must be able to see a payload run: plain git status runs fsmonitor."""
    repo = repository.make(folder / "control")
    canary = folder / "canary-control"
    VECTORS["fsmonitor"](repo, f"touch {canary}")
    subprocess.run(["git", "-C", str(repo), "status"], env=repository.ENV, capture_output=True)
    check("control: git status runs the payload", canary.exists(), "the rig sees nothing")


def commit_file(repo, path, text):
    (repo / path).parent.mkdir(parents=True, exist_ok=True)
    (repo / path).write_text(text)
    repository.git(repo, "add", path)
    repository.git(repo, "commit", "-q", "-m", "Add " + path)


def bombs(folder):
    laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join('*' + a for _ in range(9))}]\n" for a, b in zip("abcdefgh", "bcdefghi"))
    cases = {
        "a thousand brackets": (".github/workflows/deep.yml", "[" * 1000, ".github/workflows/deep.yml"),
        "an alias bomb": ("ops/laughs.yml", laughs + "groups: [{name: g, rules: [{alert: A, expr: *i}]}]\n", "ops/laughs.yml"),
    }
    for name, (path, text, told) in cases.items():
        repo = repository.make(folder / name.replace(" ", "-"))
        commit_file(repo, path, text)
        data = folder / ("data-" + name.replace(" ", "-"))
        data.mkdir()
        report, said, _ = review(repo, data)
        check(f"{name}: told with its path", told in unreadable(report), unreadable(report) + said)
        the_rest_is_there(name, report, said, EXPECTED)


def special_files(folder):
    repo = repository.make(folder / "special")
    secret = folder / "secret.yml"
    secret.write_text("groups:\n- name: s\n  rules:\n  - alert: LeakedFromOutside\n    expr: up\n")
    os.mkfifo(repo / "values.yaml")
    os.symlink(secret, repo / "ops" / "linked.yml")
    os.symlink("/", repo / "everything")
    for name, more in [("work tree", ["--worktree"]), ("tip", [])]:
        data = folder / f"data-special-{name.replace(' ', '-')}"
        data.mkdir()
        report, said, _ = review(repo, data, *more)
        check(f"special files, {name}: nothing from outside is read", "LeakedFromOutside" not in json.dumps(report), "a link was followed")
        the_rest_is_there(f"special files, {name}", report, said, EXPECTED)

    plain = folder / "plain"
    subprocess.run(["cp", "-a", str(repo), str(plain)], check=True)
    subprocess.run(["rm", "-rf", str(plain / ".git")], check=True)
    data = folder / "data-plain"
    data.mkdir()
    report, said, executed = review(plain, data)
    check("a folder without git: nothing from outside is read", "LeakedFromOutside" not in json.dumps(report), "a link was followed")
    check("a folder without git: git is not run", "git" not in executed, str(executed))
    the_rest_is_there("a folder without git", report, said, EXPECTED)


def big_blob(folder):
    repo = repository.make(folder / "big")
    with subprocess.Popen(["head", "-c", str(500 * 1024 * 1024), "/dev/zero"], stdout=subprocess.PIPE) as zeros:
        blob = subprocess.run(["git", "-C", str(repo), "hash-object", "-w", "--stdin"], stdin=zeros.stdout, env=repository.ENV, check=True,
                              capture_output=True).stdout.decode().strip()
    repository.commit_tree(repo, repository.tree_with(repo, [("100644", "blob", blob, "big.yml")]))
    data = folder / "data-big"
    data.mkdir()
    report, said, _ = review(repo, data)
    the_rest_is_there("a blob of 500 MB", report, said, EXPECTED)


def tree_bomb(folder):
    repo = repository.make(folder / "bomb")
    blob = repository.git(repo, "hash-object", "-w", "--stdin", data=b"x\n")
    tree = repository.git(repo, "mktree", data="".join(f"100644 blob {blob}\tf{i}\n" for i in range(10)).encode())
    for _ in range(9):
        tree = repository.git(repo, "mktree", data="".join(f"040000 tree {tree}\td{i}\n" for i in range(10)).encode())
    repository.commit_tree(repo, repository.tree_with(repo, [("040000", "tree", tree, "zz-bomb")]))
    data = folder / "data-bomb"
    data.mkdir()
    report, said, _ = review(repo, data)
    told = report is not None or re.search(r"500,?000", said)
    check("a tree bomb: ends with a clear line or a review", bool(told), said)
    check("a tree bomb: the bound is named", "500" in said + json.dumps(report, ensure_ascii=False), said)


def hostile_names(folder):
    repo = repository.make(folder / "names")
    blob = repository.git(repo, "hash-object", "-w", "--stdin", data=b"groups:\n- name: g\n  rules:\n  - {alert: \"A\\e[31mB\", expr: up}\n")
    tree = subprocess.run(["git", "-C", str(repo), "mktree", "-z"], env=repository.ENV, check=True, capture_output=True,
                          input=f"100644 blob {blob}\tnew\nline\x1b[2J.yml\0".encode() + b"100644 blob " + blob.encode() + b"\tnot-\xff-utf8.yml\0").stdout.decode().strip()
    repository.commit_tree(repo, repository.tree_with(repo, [("040000", "tree", tree, "odd")]))
    data = folder / "data-names"
    data.mkdir()
    text = subprocess.run([KOTSU, "review", str(repo), "--details", "--data", str(data), "--as-of", "2026-11-01"], capture_output=True,
                          timeout=LIMIT_IN_SECONDS, stdin=subprocess.DEVNULL)
    check("hostile names: no escape reaches the terminal", b"\x1b" not in text.stdout + text.stderr, repr(text.stdout[:400]))
    check("hostile names: the review is there", b"Dockerfile" in text.stdout, text.stderr.decode(errors="replace"))


with tempfile.TemporaryDirectory(prefix="kotsu-hostile-") as scratch:
    for case in [positive_control, vectors, bombs, special_files, big_blob, tree_bomb, hostile_names]:
        before = passed, len(failed)
        try:
            case(pathlib.Path(scratch))
        except subprocess.TimeoutExpired as hung:
            check(case.__name__, False, f"did not end within {hung.timeout} s")
        print(f"  {case.__name__}: {passed - before[0]} passed, {len(failed) - before[1]} failed", flush=True)

print(f"{passed} passed, {len(failed)} failed, 0 skipped")
sys.exit(1 if failed else 0)
