import NIOSSL

/// Certificates for tests, valid until 2119 but for one; made once with OpenSSL for these tests
/// alone.
struct TestCertificate: Sendable {
  let pem: String

  func serverContext() throws -> NIOSSLContext {
    let chain = try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8))
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) },
        privateKey: .privateKey(NIOSSLPrivateKey(bytes: Array(Self.key.utf8), format: .pem))))
  }

  /// For `localhost` and 127.0.0.1.
  static let good = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBfDCCASKgAwIBAgIBAjAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
      dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MDEwMTAwMDAwMFowFDESMBAG
      A1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEV/9F9SvE
      UBLxuGqV8jJiWhPVWv4OALSt5yfLL9K5sydIvVjjEser8/GIOZEykAcmze8y3exm
      U8LHyOwSDPuDw6NeMFwwGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMB0GA1Ud
      DgQWBBRj0DOR9mYVdaIEIesMmw8DeiT5xjAfBgNVHSMEGDAWgBSgey4lkRtesbNe
      oiTtBspjrofJ6zAKBggqhkjOPQQDAgNIADBFAiEAhdZ9eizCYuXu5sybNnk2UUic
      yxIetDwNJZ6H2z5yzsoCIGeC1z1LgVSxvHE219nkl4OdsQwlOQ1N5VQoYOACtUjB
      -----END CERTIFICATE-----
      """)

  /// For `mail.example`.
  static let other = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBfDCCASKgAwIBAgIBAzAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
      dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MDEwMTAwMDAwMFowFzEVMBMG
      A1UEAwwMbWFpbC5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEV/9F
      9SvEUBLxuGqV8jJiWhPVWv4OALSt5yfLL9K5sydIvVjjEser8/GIOZEykAcmze8y
      3exmU8LHyOwSDPuDw6NbMFkwFwYDVR0RBBAwDoIMbWFpbC5leGFtcGxlMB0GA1Ud
      DgQWBBRj0DOR9mYVdaIEIesMmw8DeiT5xjAfBgNVHSMEGDAWgBSgey4lkRtesbNe
      oiTtBspjrofJ6zAKBggqhkjOPQQDAgNIADBFAiBcyDG7DZ81569n0xv/TBGYlEr3
      kgWIlLB/HBDpUCaRFQIhAMT7TvtMligaptK85pI8xVSzc/i3tX5/WHVHn+KAp3kR
      -----END CERTIFICATE-----
      """)

  /// For `localhost` and 127.0.0.1, in 2020.
  static let expired = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBejCCASCgAwIBAgIBBDAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
      dGhvcml0eTAeFw0yMDAxMDEwMDAwMDBaFw0yMTAxMDEwMDAwMDBaMBQxEjAQBgNV
      BAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFf/RfUrxFAS
      8bhqlfIyYloT1Vr+DgC0recnyy/SubMnSL1Y4xLHq/PxiDmRMpAHJs3vMt3sZlPC
      x8jsEgz7g8OjXjBcMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAdBgNVHQ4E
      FgQUY9AzkfZmFXWiBCHrDJsPA3ok+cYwHwYDVR0jBBgwFoAUoHsuJZEbXrGzXqIk
      7QbKY66HyeswCgYIKoZIzj0EAwIDSAAwRQIgfQ0lFYzzYpBm1u9686NpW4XeAGUF
      ktqYpwLYBCXW9UUCIQCHtEOcxYal5Ve7cZNBmL0KEzL6rSqlp0E+THDQLWG8bw==
      -----END CERTIFICATE-----
      """)

  /// Who signed them.
  static let authority = Array(
    """
    -----BEGIN CERTIFICATE-----
    MIIBZTCCAQugAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
    dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowGTEXMBUG
    A1UEAwwOVGVzdCBBdXRob3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARR
    AwOlmVwkL7QqAhu7wykCkmN/Hrd76th3hYSyBoYQE3bAgt4+3bmb/89MtgvoWxLT
    LnZPSjhuzgkkL6W8oXyQo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQE
    AwICBDAdBgNVHQ4EFgQUoHsuJZEbXrGzXqIk7QbKY66HyeswCgYIKoZIzj0EAwID
    SAAwRQIhAJ52UkQ0bpKkQ90vT4oi/1K43EiP6WdTM5O5M6IEzz7pAiAQNxq9ZYyO
    xLy69dmyCWI1q8Z7Whwbh5Om4QZPHptp1g==
    -----END CERTIFICATE-----
    """.utf8)

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDq78RbjRY/ZU9K5S
    2TpW5X+M72jPmk0wer8FYO3iT9ChRANCAARX/0X1K8RQEvG4apXyMmJaE9Va/g4A
    tK3nJ8sv0rmzJ0i9WOMSx6vz8Yg5kTKQBybN7zLd7GZTwsfI7BIM+4PD
    -----END PRIVATE KEY-----
    """
}
