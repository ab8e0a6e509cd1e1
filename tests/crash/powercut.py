#!/usr/bin/env python3
"""Cuts the power under the embedded database: powercut.py [--cuts N] [--synchronous FULL|NORMAL] [--seed N]

The database lies on ext4, on a loop device, in a file on btrfs. A copy by reference of that file taken while it is written holds exactly what
had reached the disk: mounting the copy is the reboot. What was acknowledged before the copy was begun must be in it. With NORMAL acknowledged
changes are lost: the control that shows that the rig can tell. Needs root, loop devices, btrfs and reflinks; exits with 77 where they are
absent. The last line is JSON.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WRITER = ["dotnet", str(ROOT / "artifacts/bin/Kotsu.Storage.Tests/debug/Kotsu.Storage.Tests.dll"), "keep-writing"]
CANNOT = 77


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Disk:
    """A disk whose contents can be copied at any moment."""

    def __init__(self, folder):
        self.low, self.upper, self.copy = folder / "low", folder / "upper", folder / "copy"
        for mount in (self.low, self.upper, self.copy):
            mount.mkdir()
        image = folder / "low.img"
        run("truncate", "-s", "3G", str(image))
        run("mkfs.btrfs", "-q", str(image))
        run("mount", "-o", "loop", str(image), str(self.low))
        self.disk = self.low / "disk.img"
        run("truncate", "-s", "512M", str(self.disk))
        run("mkfs.ext4", "-q", str(self.disk))
        self.device = run("losetup", "--find", "--show", "--direct-io=on", str(self.disk))
        run("mount", "-o", "commit=60", self.device, str(self.upper))

    def cut(self):
        """The contents of the disk as they are now, mounted."""
        snapshot = self.low / "cut.img"
        run("cp", "--reflink=always", str(self.disk), str(snapshot))
        return snapshot

    def mount(self, snapshot):
        self.second = run("losetup", "--find", "--show", str(snapshot))
        run("mount", self.second, str(self.copy))

    def unmount(self, snapshot):
        run("umount", str(self.copy))
        run("losetup", "-d", self.second)
        snapshot.unlink()

    def close(self):
        subprocess.run(["umount", str(self.upper)], check=False)
        subprocess.run(["losetup", "-d", self.device], check=False)
        subprocess.run(["umount", str(self.low)], check=False)


class Writer:
    """The process that writes. What it acknowledged is kept here, outside of it and of its disk."""

    def __init__(self, folder, synchronous):
        self.acknowledged = []
        self.process = subprocess.Popen([*WRITER, str(folder), synchronous], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        threading.Thread(target=self.listen, daemon=True).start()
        while len(self.acknowledged) < 100:
            if self.process.poll() is not None:
                sys.exit("powercut: the writer ended: " + self.process.stderr.read())
            time.sleep(0.01)

    def listen(self):
        for line in self.process.stdout:
            self.acknowledged.append(int(line))

    def kill(self):
        self.process.kill()
        self.process.wait()


def present(folder):
    """The numbers that are in the database after the reboot, and whether it is sound."""
    database = sqlite3.connect(folder / "server.db")
    try:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return {int(row[0]) for row in database.execute("SELECT name_key FROM workloads")}, sound
    finally:
        database.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=20)
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--seed", type=int, default=20261121)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    if os.geteuid() != 0 or not shutil.which("mkfs.btrfs") or not shutil.which("losetup"):
        print("powercut: needs root, losetup and btrfs-progs", file=sys.stderr)
        sys.exit(CANNOT)

    totals = {"synchronous": asked.synchronous, "cuts": 0, "cuts_that_lost": 0, "acknowledged": 0, "lost": 0, "unsound": 0}
    with tempfile.TemporaryDirectory() as name:
        try:
            disk = Disk(pathlib.Path(name))
        except subprocess.CalledProcessError as trouble:
            print(f"powercut: this machine has no such disk: {trouble.stderr}", file=sys.stderr)
            sys.exit(CANNOT)
        writer = Writer(disk.upper / "data", asked.synchronous)
        try:
            for _ in range(asked.cuts):
                time.sleep(chance.uniform(0.2, 1.5))
                known = list(writer.acknowledged)
                snapshot = disk.cut()
                disk.mount(snapshot)
                there, sound = present(disk.copy / "data")
                disk.unmount(snapshot)
                lost = sum(number not in there for number in known)
                totals["cuts"] += 1
                totals["acknowledged"] = len(known)
                totals["lost"] += lost
                totals["cuts_that_lost"] += lost > 0
                totals["unsound"] += not sound
        finally:
            writer.kill()
            disk.close()
    print(json.dumps(totals))


if __name__ == "__main__":
    main()
