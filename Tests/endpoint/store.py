"""What lies in data/, read from outside as an operator could."""
import contextlib
import sqlite3


@contextlib.contextmanager
def opened(data):
    """Read only, and by nobody's leave: WAL's files keep their owner."""
    connection = sqlite3.connect(f"file:{data}/rapport.sqlite?mode=ro", uri=True, timeout=20)
    try:
        yield connection
    finally:
        connection.close()


def rows(data, sql, *values):
    with opened(data) as connection:
        return connection.execute(sql, values).fetchall()


def count(data, table="submission"):
    return rows(data, f"SELECT count(*) FROM {table}")[0][0]


def references(data):
    return [row[0].replace("-", "") for row in rows(data, "SELECT reference FROM submission")]


def state(data):
    """What a refusal must leave as it was: counts of all that a post can make, and the files."""
    tables = [count(data, name) for name in ("submission", "answer", "upload", "mail")]
    return tables, sorted(path.name for path in (data / "uploads").iterdir())


def assert_whole(data):
    """Nothing torn: the database, every row's file, every file's row, every nonce once."""
    assert rows(data, "PRAGMA integrity_check") == [("ok",)]
    assert rows(data, "PRAGMA foreign_key_check") == []
    assert rows(data, "SELECT nonce FROM submission GROUP BY nonce HAVING count(*) > 1") == []
    assert rows(data, "SELECT reference FROM submission s WHERE NOT EXISTS"
                " (SELECT 1 FROM answer WHERE reference = s.reference)") == []
    kept = {row[0] for row in rows(data, "SELECT stored_name FROM upload")}
    files = {path.name for path in (data / "uploads").iterdir() if path.is_file()}
    assert kept - files == set(), "rows whose file is gone"
