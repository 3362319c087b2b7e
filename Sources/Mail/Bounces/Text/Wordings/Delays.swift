/// Words that say that a mail is still on its way (mail-B2).
enum Delays {
  static let all = Wordings.of(
    [
      "not yet been delivered", "not yet delivered", "has|have been delayed", "was|is|been delayed",
      "delivery ~ delayed", "message|mail|email delayed", "delayed mail|message", "being retried",
      "will|be retried", "warning message only", "warning only", "just|only a warning",
      "been postponed", "continue to ~ deliver|try|attempt|retry", "attempts will continue",
      "continue trying", "not yet received", "not need to resend", "do not resend",
      "awaiting delivery", "keep trying", "transient non fatal", "still undelivered",
      "will ~ try again", "temporarily deferred",
    ],
    [
      "noch nicht ~ zugestellt|ausgeliefert", "zustellung ~ verzögert", "verzögert*",
      "weiterhin ~ zuzustellen", "pas encore ~ remis|délivré|distribué|livré", "retardé*",
      "aún|todavía no ~ entregado|entregar", "retrasad*", "non ~ ancora ~ recapitato|consegnato",
      "ancora ~ consegnato", "ritardat*", "ainda não ~ entregue", "atrasad*",
      "nog niet ~ afgeleverd|bezorgd", "vertraagd", "ännu inte ~ levererats", "försenat|forsinket",
      "opóźnion*", "jeszcze nie ~ dostarczon*", "ещё|еще не ~ доставлен*", "задержан*",
    ],
    phrases: ["配信が遅れ", "遅延", "延迟", "延遲"])

  /// Words by which a report that speaks of trying is one of a failure all the same.
  static let ended = Wordings([
    "will not be ~ retried", "not be retried", "not going to try again", "permanent error|failure",
    "permanent fatal errors", "failed permanently", "has been removed from the queue", "given up",
    "this is a permanent", "wird nicht ~ wiederholt", "dauerhafter fehler", "erreur permanente",
    "error permanente", "errore permanente",
  ])
}
