#!/usr/bin/perl
# The same work as a script in Perl, the CGI read by hand: parse, check the token, one durable transaction, 303.
use strict;
use warnings;
use DBI;
use Digest::SHA qw(hmac_sha256);

my $path = '/forms/trial';

sub say_and_end {
  my ($status, $head, $body) = @_;
  print "Status: $status\r\nContent-Type: text/html; charset=utf-8\r\n$head\r\n$body";
  exit;
}

sub random_bytes {
  open my $source, '<:raw', '/dev/urandom' or die;
  read $source, my $bytes, shift;
  return $bytes;
}

# What signs a purpose and its parts, as Seal.swift says it: each behind its length.
sub seal {
  my ($key, $purpose, @parts) = @_;
  my $text = '';
  for my $part ("rapport.endpoint.$purpose.v1", @parts) {
    utf8::encode(my $bytes = $part);
    $text .= pack('Q>', length $bytes) . $bytes;
  }
  return hmac_sha256($text, $key);
}

sub name_of { return unpack 'H*', substr(shift, 0, 16) }

say_and_end('404 Not Found', '', '<p>Not here.</p>') if ($ENV{PATH_INFO} // '') ne $path;
say_and_end('200 OK', '', '<form method=post><input name=email><textarea name=message></textarea></form>')
  if $ENV{REQUEST_METHOD} ne 'POST';
my $length = $ENV{CONTENT_LENGTH} || 0;
say_and_end('413 Content Too Large', '', '') if $length > 256 << 10;
binmode STDIN;
my $body = '';
while (length $body < $length) { read(STDIN, $body, $length - length $body, length $body) or last }
my %sent;
for my $pair (split /&/, $body) {
  my ($name, $value) = split /=/, $pair, 2;
  for ($name, $value) {
    $_ //= '';
    tr/+/ /;
    say_and_end('400 Bad Request', '', '') if /%(?![0-9A-Fa-f]{2})/;
    s/%([0-9A-Fa-f]{2})/chr hex $1/ge;
    utf8::decode($_) or say_and_end('400 Bad Request', '', '');
  }
  $sent{$name} = $value;
}
say_and_end('422 Unprocessable Content', '', '')
  if ($sent{email} // '') !~ /@/ || !length($sent{message} // '') || length($sent{company_url} // '');

my $now = time;
open my $key_file, '<', "$ENV{RAPPORT_DATA}/keys/form.key" or die;
my $key = pack 'H64', scalar <$key_file>;
my @token = split /\./, $sent{_token} // '', -1;
my $is_ours = @token == 7 && $token[0] eq 'v1' && $token[1] eq 'trial';
if ($is_ours) {
  my $right = name_of(seal($key, 'form', @token[1 .. 5]));
  my $wrong = length($token[6]) != 32;
  $wrong |= ord(substr $right, $_, 1) ^ ord(substr $token[6], $_, 1) for 0 .. 31;
  $is_ours = !$wrong && $token[3] >= $now - 43200;
}
say_and_end('200 OK', '', 'Please check and send.') unless $is_ours;
my $day = int($now / 86400);
my @day_keys = map { seal($key, 'rate-day', $_) } $day, $day - 1;

my @letters = split //, '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
my $reference = join '', map { $letters[ord($_) % 32] } split //, random_bytes(9);
my $store = DBI->connect("dbi:SQLite:dbname=$ENV{RAPPORT_DATA}/rapport.sqlite", '', '',
  { RaiseError => 1, AutoCommit => 1, sqlite_unicode => 1, sqlite_use_immediate_transaction => 1 });
$store->sqlite_busy_timeout(5000);
$store->do('PRAGMA synchronous = FULL');
$store->do('PRAGMA foreign_keys = ON');
$store->begin_work;
my $address = $ENV{REMOTE_ADDR} // '';
my ($network) = $address =~ /^(.*)\./;
my @limits = (["address:$address", 600], ["address:$address", 86400], ['network:' . ($network // ''), 600],
  ["email:$sent{email}", 86400], ['form:trial', 600]);
# The names it is counted under: by today's key and by yesterday's.
my %buckets;
$buckets{$_->[0]} //= do { my $what = $_->[0]; [map { name_of(seal($_, 'rate', $what)) } @day_keys] } for @limits;
my $count = $store->prepare('SELECT count(*) FROM rate_mark WHERE bucket = ? AND at > ?');
for my $limit (@limits) {
  my $marks = 0;
  for my $bucket (@{$buckets{$limit->[0]}}) {
    $count->execute($bucket, $now - $limit->[1]);
    $marks += ($count->fetchrow_array)[0];
    $count->finish;
  }
  say_and_end('429 Too Many Requests', '', '') if $marks >= 1_000_000;
}
my $mark = $store->prepare('INSERT INTO rate_mark VALUES (?, ?)');
$mark->execute($buckets{$_}[0], $now) for sort keys %buckets;
$store->do("INSERT INTO submission VALUES (?, 'trial', ?, ?, ?)", undef,
  $reference, $now, $token[4], $sent{email});
my $answer = $store->prepare('INSERT INTO answer VALUES (?, ?, ?, ?)');
my $position = 0;
$answer->execute($reference, $position++, $_, $sent{$_} // '') for qw(name email message);
my $mail = $store->prepare('INSERT INTO mail VALUES (?, ?, ?, ?)');
for my $recipient ($sent{email}, 'desk@example.org') {
  $mail->execute(unpack('H*', random_bytes(16)) . '@example.org', $recipient,
    "To: $recipient\r\nSubject: $reference\r\n\r\nWe have what you sent.\r\n", $now);
}
$store->commit;
say_and_end('303 See Other', "Location: https://www.example.org$path/thanks?reference=$reference\r\n", 'See there.');
