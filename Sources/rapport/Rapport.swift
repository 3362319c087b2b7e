@main
struct Rapport {
  static func main() {}
}
