/// Why an address is never mailed again. Others may be written too, by whoever reads bounces.
public enum Suppression {
  /// By their own wish, which they can take back by themselves.
  public static let left = "left"
  /// With all that was kept of them.
  public static let erased = "erased"
}
