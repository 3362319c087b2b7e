/// Words that say that a mail did not arrive.
enum Failures {
  static let all = Wordings.of(
    english, german, french, southern, northern, eastern,
    phrases: [
      "配信できません", "配信されませんでした", "送信できません", "届きませんでした", "无法投递", "无法送达",
      "投递失败", "发送失败", "被退回", "無法傳遞", "退信", "전송하지 못", "배달할 수 없",
    ])

  private static let english = [
    "could|can|may not be delivered", "cannot|couldn't|can't be delivered",
    "could|can not be ~ delivered", "cannot|couldn't be ~ delivered", "could not be reached",
    "cannot be reached", "not been delivered", "was|were|is|be not delivered",
    "wasn't|weren't delivered", "message|mail|email not delivered", "not delivered to",
    "unable to deliver", "unable to be delivered", "not able to deliver", "able to deliver",
    "could|did|can not deliver", "cannot|couldn't|can't deliver", "failed|failure to deliver",
    "failed to be delivered", "delivery failed", "delivery has failed", "delivery failure|error",
    "delivery|delevery to ~ failed", "delivery|delevery to ~ aborted", "delivery of ~ failed",
    "delivery|delevery ~ was|were aborted", "delivery unsuccessful",
    "deliver|delivery problem|problems",
    "not reach the", "not reach some", "did not reach", "did|has not receive|received",
    "undeliverable", "undelivered", "non delivery", "recipient|recipients failed",
    "address|addresses failed", "address es failed", "address es ~ failed",
    "failed address|addresses|recipient|recipients|mail", "fatal error|errors",
    "permanent error|failure|errors|failures", "error ~ attempting to deliver",
    "error was detected ~ processing", "encountered an error", "mail|message|email failed",
    "been|was|were returned", "been|was|were ~ rejected", "message|mail ~ rejected",
    "no valid recipients", "failed because", "problem with the e mail address",
    "problem with the ~ address", "returned mail|message|email", "not accepting mail",
    "invalid address|addresses", "giving up on", "given up", "was|been blocked",
  ]

  private static let german = [
    "nicht zugestellt", "nicht ~ zugestellt|ausgeliefert|übermittelt|zustellen", "unzustellbar*",
    "zustellung ~ fehlgeschlagen|gescheitert", "zustellfehler", "nicht erreicht",
    "nicht ~ erreicht werden",
  ]

  private static let french = [
    "pas pu ~ être|etre|étre ~ remis|délivré|delivre|livré|livre|distribué|transmis|acheminé|remise",
    "n'a pas été remis|délivré|distribué|livré", "non remis|remise|distribué|délivré|distribuable",
    "échec de|dans ~ remise|livraison|distribution|délivrance", "impossible de ~ remettre|délivrer",
    "impossible de ~ livrer|distribuer|transmettre", "pas parvenu",
  ]

  private static let southern = [
    // Spanish and Portuguese.
    "no ~ entregado|entregada|entregar|entregarse|entregados", "error|fallo en|de ~ entrega",
    "não|nao ~ entregue|entregues|enviada|enviado|entregar", "falha na|de|ao ~ entrega|entregar",
    // Italian.
    "non ~ recapitato|recapitata|consegnato|consegnata|recapitare|consegnare|recapitabile",
    "mancato|mancata recapito|consegna", "impossibile recapitare|consegnare|inviare|recapito",
  ]

  private static let northern = [
    // Dutch.
    "niet ~ afgeleverd|bezorgd|besteld|afleveren|bezorgen", "onbestelbaar",
    "bezorging|aflevering ~ mislukt",
    // Swedish, Danish, Norwegian.
    "inte ~ levereras|levererats|leverera|nå", "ikke ~ leveres|leveret|levert|levere",
    "ikke ~ nå frem", "olevererat",
    // Finnish.
    "ei voitu ~ toimittaa|välittää", "toimitus ~ epäonnistui",
  ]

  private static let eastern = [
    "nie ~ dostarczon*", "nie ~ dostarczyć|doręczon*|doręczyć", "niedostarczon*",
    "nelze ~ doručit", "nebylo možné ~ doručit", "nedoručiteln*", "nebyl* doručen*",
    "не ~ доставлен*", "не ~ доставить", "недоставленн*", "teslim edilemedi", "iletilemedi",
    "nem ~ kézbesít*", "kézbesítetlen",
  ]
}
