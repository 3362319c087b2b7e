/* The floor: the same work in C. Parse, check the token, one durable transaction, 303. */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>
#include "sha256.h"

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

static void as_hexadecimal(const unsigned char *bytes, int count, char *text) {
  for (int i = 0; i < count; i++) snprintf(text + 2 * i, 3, "%02x", bytes[i]);
}

/* What signs a purpose and its parts, as Seal.swift says it: each behind its length. */
static void seal(const unsigned char key[32], const char *purpose, const char **parts, int count, unsigned char digest[32]) {
  unsigned char text[1900];
  char name[64];
  size_t end = 0;
  snprintf(name, sizeof name, "rapport.endpoint.%s.v1", purpose);
  for (int i = -1; i < count; i++) {
    const char *part = i < 0 ? name : parts[i];
    size_t length = strlen(part);
    if (end + 8 + length > sizeof text) _exit(1);
    for (int j = 0; j < 8; j++) text[end++] = (unsigned char)((unsigned long long)length >> (56 - 8 * j));
    memcpy(text + end, part, length);
    end += length;
  }
  hmac(key, text, end, digest);
}

static void read_key(unsigned char key[32]) {
  char path[4096], text[65] = "";
  snprintf(path, sizeof path, "%s/keys/form.key", variable("RAPPORT_DATA"));
  FILE *file = fopen(path, "r");
  if (!file || fread(text, 1, 64, file) != 64) say("503 Service Unavailable", "", "");
  fclose(file);
  for (int i = 0; i < 32; i++) key[i] = (unsigned char)(hex(text[2 * i]) << 4 | hex(text[2 * i + 1]));
}

/* The token's nonce, or NULL for one that was not signed with the key or is too old. It is cut into pieces. */
static const char *nonce(const unsigned char key[32], char *token, long long now) {
  const char *parts[7];
  unsigned char digest[32];
  char right[33], wrong = 0;
  int count = 0;
  for (char *part; count < 7 && (part = strsep(&token, "."));) parts[count++] = part;
  if (count != 7 || token || strcmp(parts[0], "v1") || strcmp(parts[1], "trial") || strlen(parts[6]) != 32) return NULL;
  seal(key, "form", parts + 1, 5, digest);
  as_hexadecimal(digest, 16, right);
  for (int i = 0; i < 32; i++) wrong |= right[i] ^ parts[6][i];
  return wrong || atoll(parts[3]) < now - 43200 ? NULL : parts[4];
}

/* Under which names something is counted: by today's key and by yesterday's. */
static void name_buckets(const unsigned char day_keys[2][32], const char *what, char names[2][33]) {
  for (int i = 0; i < 2; i++) {
    unsigned char digest[32];
    seal(day_keys[i], "rate", &what, 1, digest);
    as_hexadecimal(digest, 16, names[i]);
  }
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
  char *sent[] = {"", "", "", "", ""};
  char *rest = body;
  for (char *pair; (pair = strsep(&rest, "&"));) {
    char *value = strchr(pair, '=');
    if (value) *value++ = 0; else value = pair + strlen(pair);
    if (!decode(pair) || !decode(value) || !is_utf8((unsigned char *)value)) say("400 Bad Request", "", "");
    for (int i = 0; i < 5; i++) if (!strcmp(pair, names[i])) sent[i] = value;
  }
  if (!strchr(sent[1], '@') || !*sent[2] || *sent[4]) say("422 Unprocessable Content", "", "");

  long long now = time(NULL);
  unsigned char key[32], day_keys[2][32];
  read_key(key);
  const char *token = nonce(key, sent[3], now);
  if (!token) say("200 OK", "", "Please check and send.");
  for (int i = 0; i < 2; i++) {
    char day[24];
    const char *part = day;
    snprintf(day, sizeof day, "%lld", now / 86400 - i);
    seal(key, "rate-day", &part, 1, day_keys[i]);
  }

  unsigned char chance[9];
  char reference[10] = "";
  if (getrandom(chance, sizeof chance, 0) != sizeof chance) return 1;
  for (int i = 0; i < 9; i++) reference[i] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[chance[i] & 31];
  char path[4096];
  snprintf(path, sizeof path, "%s/rapport.sqlite", variable("RAPPORT_DATA"));
  sqlite3 *store;
  if (sqlite3_open_v2(path, &store, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(store);
  sqlite3_busy_timeout(store, 5000);
  run(store, "PRAGMA synchronous = FULL", "");
  run(store, "PRAGMA foreign_keys = ON", "");
  run(store, "BEGIN IMMEDIATE", "");
  const char *address = variable("REMOTE_ADDR"), *dot = strrchr(address, '.');
  char what[512], buckets[4][2][33];
  snprintf(what, sizeof what, "address:%s", address);
  name_buckets(day_keys, what, buckets[0]);
  snprintf(what, sizeof what, "network:%.*s", dot ? (int)(dot - address) : 0, address);
  name_buckets(day_keys, what, buckets[1]);
  snprintf(what, sizeof what, "email:%s", sent[1]);
  name_buckets(day_keys, what, buckets[2]);
  name_buckets(day_keys, "form:trial", buckets[3]);
  const struct { int bucket, seconds; } limits[] = {{0, 600}, {0, 86400}, {1, 600}, {2, 86400}, {3, 600}};
  for (int i = 0; i < 5; i++) {
    long long count = 0;
    for (int j = 0; j < 2; j++) count += marks(store, buckets[limits[i].bucket][j], now - limits[i].seconds);
    if (count >= 1000000) say("429 Too Many Requests", "", "");
  }
  for (int i = 0; i < 4; i++) run(store, "INSERT INTO rate_mark VALUES (?, ?)", "tn", buckets[i][0], now);
  run(store, "INSERT INTO submission VALUES (?, 'trial', ?, ?, ?)", "tntt", reference, now, token, sent[1]);
  for (int i = 0; i < 3; i++)
    run(store, "INSERT INTO answer VALUES (?, ?, ?, ?)", "tntt", reference, (long long)i, names[i], sent[i]);
  for (int i = 0; i < 2; i++) {
    const char *recipient = i ? "desk@example.org" : sent[1];
    unsigned char bytes[16];
    char id[64], message[512];
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return 1;
    as_hexadecimal(bytes, 16, id);
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
