import ArgumentParser
import Desk
import Foundation

/// A server of embeddings as further evidence.
struct EmbeddingOptions: ParsableArguments {
    @Option(
        name: .customLong("embeddings"),
        help: ArgumentHelp(
            "Ask a server with the OpenAI interface (/v1/embeddings) for vectors as further evidence; answers are "
                + "cached. A key is read from SATZPAAR_EMBEDDINGS_KEY.", valueName: "url"))
    var address: String?

    @Option(
        name: .customLong("embedding-model"),
        help: ArgumentHelp("The model that the server is asked for.", valueName: "name"))
    var model = "default"

    /// The server, where one is named.
    func server() throws -> EmbeddingServer? {
        guard let address else { return nil }
        do {
            return try EmbeddingServer(
                address: address, model: model, key: ProcessInfo.processInfo.environment["SATZPAAR_EMBEDDINGS_KEY"])
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
