"""Little repositories with something to find in them, and ways to make them hostile."""
import os
import pathlib
import subprocess

ENV = {
    "PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "Role One", "GIT_AUTHOR_EMAIL": "one@example.org", "GIT_COMMITTER_NAME": "Role One",
    "GIT_COMMITTER_EMAIL": "one@example.org", "GIT_AUTHOR_DATE": "2020-01-02T03:04:05Z", "GIT_COMMITTER_DATE": "2020-01-02T03:04:05Z",
}

FILES = {
    "src/play.go": "package play\n\n// TODO: drop the old ladder\nfunc Play() {}\n",
    "ops/rules.yml": "groups:\n- name: play\n  rules:\n  - alert: PlayFails\n    expr: up == 0\n    labels: {severity: critical}\n",
    "ops/runbooks/play.md": "# Play fails\n\nTODO\n",
    ".github/workflows/ci.yml": "on: [push, pull_request]\njobs:\n  build:\n    runs-on: ubuntu-22.04\n    steps:\n    - run: make\n",
    "Dockerfile": "FROM node:14\n",
}


def git(folder, *args, data=None):
    done = subprocess.run(["git", "-C", str(folder), *args], input=data, env=ENV, check=True, capture_output=True)
    return done.stdout.decode().strip()


def make(folder):
    """A repository with one commit in which five probes have something to say."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder


def commit_tree(folder, tree, message="Next"):
    parent = git(folder, "rev-parse", "HEAD")
    commit = git(folder, "commit-tree", tree, "-p", parent, "-m", message)
    git(folder, "update-ref", "refs/heads/main", commit)


def tree_with(folder, entries):
    """The tip's tree with further entries (mode, type, id, name)."""
    base = git(folder, "ls-tree", "HEAD")
    more = "\n".join(f"{mode} {kind} {name_id}\t{name}" for mode, kind, name_id, name in entries)
    return git(folder, "mktree", data=f"{base}\n{more}\n".encode())
