/// Words by which a mail is known for one that a machine wrote.
enum Senders {
  /// In a sender's name or address: a mail server.
  static let mailSystems = Wordings([
    "mailer daemon", "mailerdaemon", "postmaster", "mdaemon", "mail delivery",
    "delivery system|service",
    "delivery subsystem", "mail administrator", "system administrator", "mail system",
    "jetmail system",
    "mail service", "microsoftexchange*", "mail server|gateway", "mail daemon",
  ])

  /// In a subject: a mail that did not arrive, or is late.
  static let failureSubjects = Wordings.of(
    [
      "undeliverable", "undelivered", "undeliverable mail", "non delivery",
      "delivery failure|failed|error",
      "delivery problem|warning|status", "delivery report|notification",
      "delivery ~ failure|failed",
      "delivery has failed", "failure notice|delivery", "returned mail|email|message",
      "returning message to sender", "mail|message failed", "failed mail|message",
      "could not be delivered", "not be delivered", "not delivered", "mail error",
      "error during delivery",
      "processing error", "mail system error", "delayed mail", "message delayed", "user unknown",
      "permanent fatal errors", "rejected mail", "mail rejected",
    ],
    [
      "unzustellbar*", "nicht zugestellt", "zustellung", "non remis|distribué|délivré", "échec de",
      "no entregado|entregada|entregable", "error de entrega", "mancato recapito|consegna",
      "não entregue", "falha na entrega", "onbestelbaar", "niet bezorgd", "nie dostarczon*",
      "niedostarczon*", "недоставлен*", "не доставлен*", "olevererat", "ikke leveret|levert",
    ], phrases: ["配信不能", "配信エラー", "退信", "投递失败", "送达失败"])

  /// In a subject: somebody is away, or got the mail.
  static let automaticSubjects = Wordings.of(
    [
      "automatic reply|response", "auto reply|response|responder", "autoreply", "autoresponse",
      "out of office|the", "away from", "on vacation|holiday|leave", "vacation reply|message",
      "thank you for ~ contacting|message|email|mail", "we have received", "read receipt|report",
    ],
    [
      "automatische antwort", "abwesenheit*", "abwesend", "réponse automatique", "absence",
      "absent|absente", "respuesta automática|automatica", "fuera de ~ oficina", "ausencia",
      "risposta automatica", "fuori ufficio|sede", "resposta automática", "ausente",
      "automatisch antwoord", "afwezig*", "autosvar", "fraværende|frånvaro",
      "automatyczna odpowiedź",
      "nieobecn*", "automatická odpověď", "автоответ*", "отсутств*", "otomatik yanıt",
    ], phrases: ["自動返信", "自動応答", "不在", "自动回复", "自動回覆"])
}
