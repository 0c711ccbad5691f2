#!/usr/bin/env python3
"""Keeps a copy of one pool in SQLite, as an agent's shop would. Python 3.9 or later, standard library only.

    feed_copy.py --market http://127.0.0.1:8080 --pool pool-… --client demo-agent --secret-file data/secrets/demo-agent copy.db
    feed_copy.py … --follow copy.db      goes on until it is stopped
    feed_copy.py … --verify copy.db      compares the copy with a fresh snapshot; ends with 1 where they differ

It may be killed at any moment: what was done and how far that is are written in one transaction. Records are kept as the lines of a
snapshot in canonical form (RFC 8785), so that comparing is comparing bytes.
"""
import argparse
import base64
import gzip
import http.client
import json
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

LINES_AT_ONCE = 1000
# What reading an answer ends with that did not come to its end.
CUT = (EOFError, OSError, ValueError, http.client.HTTPException)


def in_order(value):
    """Members in the order of their UTF-16 (RFC 8785); sort_keys has that of their code points."""
    if isinstance(value, dict):
        return {name: in_order(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))}
    return [in_order(item) for item in value] if isinstance(value, list) else value


def canonical(value):
    return json.dumps(in_order(value), separators=(",", ":"), ensure_ascii=False)


def line_of(entry, record):
    """The line that a snapshot would have of a record, after a line or change about it."""
    line = {name: entry[name] for name in ("id", "kind", "position", "version")}
    return canonical({**line, "record": record})


def patched(record, patch):
    """The record after a JSON Patch (RFC 6902) of add, remove and replace."""
    for step in patch:
        *way, last = [part.replace("~1", "/").replace("~0", "~") for part in step["path"].split("/")[1:]]
        at = record
        for part in way:
            at = at[int(part)] if isinstance(at, list) else at[part]
        if isinstance(at, list):
            at[int(last)] = step["value"]
        elif step["op"] == "remove":
            del at[last]
        else:
            at[last] = step["value"]
    return record


class Misfit(Exception):
    """A change is of something else than what is here: the past was told anew, and there has to be a new snapshot."""


class Cut(Exception):
    """A stream had no last line, or said that it ends early."""


class Market:
    def __init__(self, address, pool, client, secret):
        self.address, self.client, self.secret, self.token = address.rstrip("/"), client, secret, None
        self.feed = f"/feed/v1/pools/{urllib.parse.quote(pool)}"

    def sign_in(self):
        basic = base64.b64encode(f"{self.client}:{self.secret}".encode()).decode()
        request = urllib.request.Request(
            self.address + "/oauth2/token", b"grant_type=client_credentials", {"Authorization": "Basic " + basic})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                self.token = json.load(answer)["access_token"]
        except urllib.error.HTTPError as refused:
            if refused.code in (400, 401, 403):
                raise SystemExit(f"{refused.code}: the marketplace does not know {self.client} by this secret") from refused
            raise

    def get(self, path, **query):
        """An open answer. Asks again for as long as the marketplace is away, or says that it is too much or too early."""
        told = {name: value for name, value in query.items() if value is not None}
        address = f"{self.address}{self.feed}{path}?{urllib.parse.urlencode(told)}"
        pause = 1
        while True:
            try:
                if self.token is None:
                    self.sign_in()
                headers = {"Authorization": "Bearer " + self.token, "Accept-Encoding": "gzip"}
                return urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60)
            except urllib.error.HTTPError as refused:
                if refused.code == 401:
                    self.token = None
                elif refused.code not in (429, 502, 503, 504):
                    raise SystemExit(f"{refused.code}: {refused.read().decode(errors='replace')}")
                pause = int(refused.headers.get("Retry-After") or pause)
            except CUT as away:
                print(f"away: {away}", file=sys.stderr)
            time.sleep(min(pause, 30))
            pause = min(pause * 2, 30)

    def page(self, path, **query):
        """An answer of one JSON value; asked for again where it was cut."""
        while True:
            with self.get(path, **query) as answer:
                packed = answer.headers.get("Content-Encoding") == "gzip"
                try:
                    return json.load(gzip.open(answer) if packed else answer)
                except CUT as cut:
                    print(f"cut, and once more: {cut}", file=sys.stderr)
            time.sleep(1)

    def lines(self, path, **query):
        """The lines of a stream but the last, which has to say that it is whole."""
        with self.get(path, **query) as answer:
            packed = answer.headers.get("Content-Encoding") == "gzip"
            last = None
            try:
                for text in gzip.open(answer) if packed else answer:
                    if last is not None:
                        yield last
                    last = json.loads(text)
            except CUT as cut:
                raise Cut(str(cut)) from cut
        if last is None or last.get("end") is not True:
            raise Cut(canonical(last))


class Copy:
    def __init__(self, file, pool):
        self.db = sqlite3.connect(file, isolation_level=None)
        self.db.execute("pragma journal_mode = wal")
        self.db.execute("create table if not exists record (kind text, id text, line text, primary key (kind, id))")
        self.db.execute("create table if not exists known (name text primary key, value text)")
        if self.known("pool") not in (None, pool):
            raise SystemExit(f"{file} is a copy of {self.known('pool')}")
        self.note(pool=pool)

    def known(self, name):
        found = self.db.execute("select value from known where name = ?", (name,)).fetchone()
        return found and found[0]

    def note(self, **values):
        self.db.executemany("insert or replace into known values (?, ?)", values.items())

    def put(self, entry, record):
        self.db.execute("insert or replace into record values (?, ?, ?)",
                        (entry["kind"], entry["id"], line_of(entry, record)))

    def apply(self, change):
        key = (change["kind"], change["id"])
        if change["move"] == "ENTERED":
            self.put(change, change["record"])
        elif change["move"] == "LEFT":
            self.db.execute("delete from record where kind = ? and id = ?", key)
        else:
            found = self.db.execute("select line from record where kind = ? and id = ?", key).fetchone()
            before = found and json.loads(found[0])
            if before is None or before["version"] + 1 != change["version"]:
                raise Misfit(f"{change['kind']}/{change['id']} at {change['position']}")
            self.put(change, patched(before["record"], change["patch"]))

    def begin_anew(self):
        self.db.execute("delete from record")
        self.db.execute("delete from known where name <> 'pool'")

    def all(self):
        return (line for line, in self.db.execute("select line from record order by kind, id"))

    def in_one_go(self, work):
        self.db.execute("begin immediate")
        try:
            work()
            self.db.execute("commit")
        except BaseException:
            self.db.execute("rollback")
            raise


def take_snapshot(market, copy):
    """Goes on with one that was cut, at its own position."""
    while copy.known("cursor") is None:
        try:
            lines = market.lines("/snapshot", at=copy.known("at"), after=copy.known("last"))
            first = next(lines)
            if copy.known("at") is None:
                copy.note(at=str(first["position"]))
            some = []

            def write():
                for line in some:
                    copy.put(line, line["record"])
                if some:
                    copy.note(last=f"{some[-1]['kind']}/{some[-1]['id']}")

            for line in lines:
                some.append(line)
                if len(some) == LINES_AT_ONCE:
                    copy.in_one_go(write)
                    some.clear()
                    print(f"\rsnapshot of {first['records']} records: {copied(copy)}", end="", file=sys.stderr)
            copy.in_one_go(lambda: (write(), copy.note(cursor=first["cursor"], position=str(first["position"]))))
            print(f"\nsnapshot at {first['position']}: {copied(copy)} records", file=sys.stderr)
        except Cut as cut:
            print(f"\ncut, and going on: {cut}", file=sys.stderr)
            time.sleep(1)


def copied(copy):
    return copy.db.execute("select count(*) from record").fetchone()[0]


def apply_changes(market, copy, wait):
    """One page; returns whether there is more."""
    page = market.page("/changes", after=copy.known("cursor"), size=100, wait=wait)

    def write():
        for change in page["items"]:
            copy.apply(change)
        copy.note(cursor=page["next"], position=str(page["position"]))

    copy.in_one_go(write)
    if page["items"]:
        print(f"{len(page['items'])} changes up to {page['position']}", file=sys.stderr)
    return page["more"]


def catch_up(market, copy, wait=0):
    """Up to now; with a new snapshot where there is none, or a change does not fit."""
    try:
        take_snapshot(market, copy)
        while apply_changes(market, copy, wait):
            wait = 0
    except Misfit as misfit:
        print(f"taking a new snapshot: {misfit}", file=sys.stderr)
        copy.in_one_go(copy.begin_anew)
        catch_up(market, copy)


def verify(market, copy):
    at = copy.known("position")
    while True:
        try:
            fresh = market.lines("/snapshot", at=at)
            next(fresh)
            own, count = copy.all(), 0
            for line in fresh:
                count += 1
                if canonical(line) != next(own, None):
                    raise SystemExit(f"differs from the snapshot at {at}: {line['kind']}/{line['id']}")
            if next(own, None) is not None:
                raise SystemExit(f"has more than the snapshot at {at}")
            print(f"equal to the snapshot at {at}: {count} records")
            return
        except Cut as cut:
            print(f"cut, and once more: {cut}", file=sys.stderr)
            time.sleep(1)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--market", default="http://127.0.0.1:8080")
    words.add_argument("--pool", required=True)
    words.add_argument("--client", required=True)
    words.add_argument("--secret-file", required=True)
    words.add_argument("--follow", action="store_true")
    words.add_argument("--verify", action="store_true")
    words.add_argument("copy")
    asked = words.parse_args()
    with open(asked.secret_file, encoding="utf-8") as file:
        market = Market(asked.market, asked.pool, asked.client, file.read().strip())
    copy = Copy(asked.copy, asked.pool)
    catch_up(market, copy)
    if asked.verify:
        verify(market, copy)
    while asked.follow:
        catch_up(market, copy, 20)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
