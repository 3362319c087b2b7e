/* The floor: the same work in C. Parse, check, one durable transaction, 303. */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#define PATH "/forms/trial"

static void say(const char *status, const char *head, const char *body) {
  char text[2048];
  int length = snprintf(text, sizeof text,
    "Status: %s\r\nContent-Type: text/html; charset=utf-8\r\n%s\r\n%s", status, head, body);
  if (write(1, text, (size_t)length) != length) _exit(1);
  _exit(0);
}

static const char *variable(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int hex(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* In place; 0 where an escape is none. */
static int decode(char *text) {
  char *out = text;
  for (char *in = text; *in; in++) {
    if (*in == '+') *out++ = ' ';
    else if (*in == '%') {
      int high = hex(in[1]), low = high < 0 ? -1 : hex(in[2]);
      if (low < 0) return 0;
      *out++ = (char)(high << 4 | low);
      in += 2;
    } else *out++ = *in;
  }
  *out = 0;
  return 1;
}

/* As strict as the others: no overlong forms, no surrogates. */
static int is_utf8(const unsigned char *s) {
  while (*s) {
    int more = *s < 0x80 ? 0 : *s >= 0xC2 && *s < 0xE0 ? 1 : *s >= 0xE0 && *s < 0xF0 ? 2
      : *s >= 0xF0 && *s < 0xF5 ? 3 : -1;
    if (more < 0) return 0;
    unsigned code = more == 0 ? *s : *s & (0x3F >> more);
    s++;
    for (int i = 0; i < more; i++, s++) {
      if ((*s & 0xC0) != 0x80) return 0;
      code = code << 6 | (*s & 0x3F);
    }
    if ((more == 2 && (code < 0x800 || (code >> 11) == 0x1B)) || (more == 3 && (code < 0x10000 || code > 0x10FFFF)))
      return 0;
  }
  return 1;
}

static void fail(sqlite3 *store) {
  fprintf(stderr, "rival: %s\n", sqlite3_errmsg(store));
  say("503 Service Unavailable", "", "");
}

/* Binds texts ("t") and numbers ("n"), and runs. */
static void run(sqlite3 *store, const char *sql, const char *kinds, ...) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(store, sql, -1, &statement, NULL) != SQLITE_OK) fail(store);
  va_list values;
  va_start(values, kinds);
  for (int i = 0; kinds[i]; i++) {
    if (kinds[i] == 't') sqlite3_bind_text(statement, i + 1, va_arg(values, const char *), -1, SQLITE_TRANSIENT);
    else sqlite3_bind_int64(statement, i + 1, va_arg(values, long long));
  }
  va_end(values);
  int result = sqlite3_step(statement);
  if (result != SQLITE_DONE && result != SQLITE_ROW) fail(store);
  sqlite3_finalize(statement);
}

static long long marks(sqlite3 *store, const char *bucket, long long since) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(store, "SELECT count(*) FROM rate_mark WHERE bucket = ? AND at > ?", -1, &statement, NULL)
      != SQLITE_OK) fail(store);
  sqlite3_bind_text(statement, 1, bucket, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64(statement, 2, since);
  if (sqlite3_step(statement) != SQLITE_ROW) fail(store);
  long long count = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return count;
}

int main(void) {
  if (strcmp(variable("PATH_INFO"), PATH)) say("404 Not Found", "", "<p>Not here.</p>");
  if (strcmp(variable("REQUEST_METHOD"), "POST"))
    say("200 OK", "", "<form method=post><input name=email><textarea name=message></textarea></form>");
  long length = atol(variable("CONTENT_LENGTH"));
  if (length < 0 || length > 256 << 10) say("413 Content Too Large", "", "");
  char *body = malloc((size_t)length + 1);
  long have = 0;
  for (ssize_t got; have < length && (got = read(0, body + have, (size_t)(length - have))) > 0;) have += got;
  body[have] = 0;
  const char *names[] = {"name", "email", "message", "_token", "company_url"};
  const char *sent[] = {"", "", "", "", ""};
  char *rest = body;
  for (char *pair; (pair = strsep(&rest, "&"));) {
    char *value = strchr(pair, '=');
    if (value) *value++ = 0; else value = pair + strlen(pair);
    if (!decode(pair) || !decode(value) || !is_utf8((unsigned char *)value)) say("400 Bad Request", "", "");
    for (int i = 0; i < 5; i++) if (!strcmp(pair, names[i])) sent[i] = value;
  }
  if (!strchr(sent[1], '@') || !*sent[2] || *sent[4]) say("422 Unprocessable Content", "", "");

  unsigned char chance[9];
  char reference[10] = "";
  if (getrandom(chance, sizeof chance, 0) != sizeof chance) return 1;
  for (int i = 0; i < 9; i++) reference[i] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[chance[i] & 31];
  long long now = time(NULL);
  char path[4096];
  snprintf(path, sizeof path, "%s/rapport.sqlite", variable("RAPPORT_DATA"));
  sqlite3 *store;
  if (sqlite3_open_v2(path, &store, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(store);
  sqlite3_busy_timeout(store, 5000);
  run(store, "PRAGMA synchronous = FULL", "");
  run(store, "PRAGMA foreign_keys = ON", "");
  run(store, "BEGIN IMMEDIATE", "");
  const char *address = variable("REMOTE_ADDR"), *dot = strrchr(address, '.');
  char buckets[4][512];
  snprintf(buckets[0], sizeof buckets[0], "address:%s", address);
  snprintf(buckets[1], sizeof buckets[1], "network:%.*s", dot ? (int)(dot - address) : 0, address);
  snprintf(buckets[2], sizeof buckets[2], "email:%s", sent[1]);
  snprintf(buckets[3], sizeof buckets[3], "form:trial");
  const struct { int bucket, seconds; } limits[] = {{0, 600}, {0, 86400}, {1, 600}, {2, 86400}, {3, 600}};
  for (int i = 0; i < 5; i++)
    if (marks(store, buckets[limits[i].bucket], now - limits[i].seconds) >= 1000000)
      say("429 Too Many Requests", "", "");
  for (int i = 0; i < 4; i++) run(store, "INSERT INTO rate_mark VALUES (?, ?)", "tn", buckets[i], now);
  run(store, "INSERT INTO submission VALUES (?, 'trial', ?, ?, ?)", "tntt", reference, now, sent[3], sent[1]);
  for (int i = 0; i < 3; i++)
    run(store, "INSERT INTO answer VALUES (?, ?, ?, ?)", "tntt", reference, (long long)i, names[i], sent[i]);
  for (int i = 0; i < 2; i++) {
    const char *recipient = i ? "desk@example.org" : sent[1];
    unsigned char bytes[16];
    char id[64], message[512];
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return 1;
    for (int j = 0; j < 16; j++) snprintf(id + 2 * j, 3, "%02x", bytes[j]);
    strcat(id, "@example.org");
    snprintf(message, sizeof message, "To: %s\r\nSubject: %s\r\n\r\nWe have what you sent.\r\n", recipient, reference);
    run(store, "INSERT INTO mail VALUES (?, ?, ?, ?)", "tttn", id, recipient, message, now);
  }
  run(store, "COMMIT", "");
  sqlite3_close(store);
  char head[256];
  snprintf(head, sizeof head, "Location: https://www.example.org" PATH "/thanks?reference=%s\r\n", reference);
  say("303 See Other", head, "See there.");
}
