import Endpoint

// The endpoint's requests and responses have the same names as the server's, and its module the
// name of its type, so that only a file that imports no server can name them.
typealias EndpointRequest = Request
typealias EndpointResponse = Response
typealias EndpointBody = RequestBody
