import Endpoint
import StoreSQLite

/// One request in from the web server, one answer out.
@main
enum RapportCGI {
  static func main() async {}
}
