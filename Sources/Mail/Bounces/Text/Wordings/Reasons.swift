/// Words that say why a mail was not taken.
enum Reasons {
  static let unknownMailbox = Wordings.of(
    [
      "user|recipient|addressee|mailbox|account|address unknown", "user ~ not known|found",
      "unknown user|recipient|address|account|mailbox|addressee|local", "unknown or illegal",
      "no such user|mailbox|recipient|account|address|person|local|email", "not ~ such user",
      "recipient|user|address|account|mailbox ~ not found|exist|recognized|recognised",
      "user|recipient|address|account|mailbox ~ doesn't exist", "doesn't have a|an ~ account",
      "does not have a|an ~ account|mailbox|delivery", "mailbox ~ unavailable",
      "is unavailable user",
      "invalid mailbox|recipient|user|userid", "invalid ~ userid", "bad destination mailbox",
      "not a valid user|mailbox|recipient|address|email", "no mailbox",
      "no ~ mailbox ~ by that name",
      "account|mailbox ~ disabled|discontinued|closed|terminated|deactivated|inactive|suspended",
      "no longer ~ valid|active|available|exists|used|here", "not listed in",
      "no user by that name",
      "wrong or no longer", "not ~ match", "no match|matches", "user is terminated",
      "recipient name is not", "not our customer", "mailbox not found",
    ],
    [
      "empfänger|empfaenger|benutzer|adresse|adressat ~ unbekannt|ungültig",
      "unbekannter|unbekannte empfänger|benutzer|adresse", "existiert nicht", "n'existe pas|plus",
      "utilisateur|destinataire|adresse ~ inconnu|inconnue|invalide", "non recensé", "no existe",
      "usuario|destinatario|dirección ~ desconocido|inexistente|inválido|desconocida",
      "non esiste", "utente|destinatario|indirizzo ~ sconosciuto|inesistente", "não|nao existe",
      "usuário|usuario|destinatário ~ desconhecido|inexistente", "bestaat niet",
      "onbekende|onbekend gebruiker|ontvanger|adres", "finns inte", "findes ikke", "finnes ikke",
      "nie istnieje", "neexistuje", "не существует", "не найден*", "получатель ~ неизвестен",
    ],
    phrases: ["存在しません", "宛先不明", "不存在", "查无此人"])

  static let unknownDomain = Wordings([
    "host|domain ~ not found", "unknown host|domain", "host|domain unknown",
    "domain|host ~ not exist", "no such domain|host", "could not find a gateway",
    "unrouteable|unroutable address|mail|domain", "nxdomain", "null mx",
    "illegal host", "no mail exchanger", "domain ~ doesn't exist",
  ])

  static let fullMailbox = Wordings.of(
    [
      "over|overdrawn quota", "overquota", "over disk quota",
      "quota exceeded|exceed|violation|full",
      "exceed|exceeds|exceeded|exceeding ~ quota", "reached ~ quota", "user|out of quota",
      "mailbox|mailfolder|inbox|mail|account|folder is ~ full",
      "mailbox|mailfolder|inbox|maildir full",
      "full mailbox|inbox", "space not enough", "not enough space", "too much mail stored",
      "insufficient storage|space|disk", "storage limit|quota|allocation", "disk quota|full",
      "exceeds allowed size", "mailbox size limit", "out of storage|space", "no space left",
    ],
    [
      "postfach ~ voll|überfüllt", "mailbox ~ voll|überfüllt|vol", "speicherplatz ~ überschritten",
      "boîte|boite ~ pleine|saturée", "quota ~ dépassé|atteint",
      "buzón|buzon|bandeja ~ lleno|llena",
      "cuota ~ excedida|superada", "casella ~ piena", "caixa ~ cheia", "postvak ~ vol",
      "skrzynk* ~ pełn*|przepełnion*", "ящик ~ переполнен*|заполнен*",
    ], phrases: ["容量を超え", "いっぱいです", "邮箱已满", "信箱已滿"])

  /// Against the sender, or what was written.
  static let policy = Wordings([
    "spam", "spamhaus", "blacklist*", "blocklist*", "block list", "block lists", "blocked", "dnsbl",
    "rbl",
    "unsolicited", "policy", "policies", "relay|relaying ~ denied|prohibited|permitted",
    "unable to relay", "relay|relaying not|access", "access denied", "not accepting mail from",
    "dmarc", "spf", "dkim", "reputation", "virus|malware|infected", "sender ~ rejected|denied",
    "sender verify", "content ~ rejected|filter|blocked", "message content",
    "authentication required",
    "reverse dns", "ptr", "not authorized|authorised|allowed|permitted to ~ send|post",
    "members only", "looping", "banned", "phishing", "suspicious",
  ])

  /// The server, the way to it, the moment, the size.
  static let anotherTime = Wordings([
    "greylist*", "graylist*", "rate limit*", "too many messages|connections|emails", "too fast",
    "receiving mail ~ quickly|rate", "too large|big", "size limit", "message size",
    "size ~ exceed*",
    "exceeded ~ message size", "exceeds ~ size", "timed out", "timeout", "time out",
    "connection refused|reset|lost|failed|timed",
    "not responding", "not reachable", "could not connect", "can't connect", "queue too long",
    "too many hops", "loop", "temporary", "temporarily", "try again", "expired",
    "server unavailable", "unavailable or busy", "establish an smtp connection",
    "not been collected",
    "maximum delivery attempts", "command died", "permission denied", "system resources",
  ])

  static let recipientRejected = Wordings(["recipient address rejected"])

  /// Of lines that name who was not reached.
  static let recipientLabels: Set<String> = [
    "failed recipient", "failed recipients", "undeliverable address", "intended recipient",
    "error-for", "recipient address", "original address", "recipient", "original recipient",
    "originalempfänger", "empfänger", "destinataire", "destinatario", "ontvanger",
  ]
}
