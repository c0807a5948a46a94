import Bitext
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A server of vectors of meaning that speaks the OpenAI interface (`POST /v1/embeddings`).
///
/// What was asked once is kept in the user's cache folder, by server, model and text.
public struct EmbeddingServer: Sendable {
    /// What went wrong with a server, as a sentence.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// The sentence.
        public let description: String
    }

    private let address: URL
    private let model: String
    private let key: String?
    private let cache: VectorCache?

    private static let batch = 64
    private static let timeout = 120.0

    /// Names a server.
    ///
    /// - Parameters:
    ///   - address: `http://host:port`, with or without `/v1` or `/v1/embeddings` behind it.
    ///   - model: the name of the model, for servers that have several.
    ///   - key: what the server wants as a bearer token, or nil.
    ///   - cachesVectors: whether answers are kept from run to run.
    /// - Throws: ``Failure`` where the address is none.
    public init(address: String, model: String, key: String? = nil, cachesVectors: Bool = true) throws(Failure) {
        guard var url = URL(string: address), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), url.host?.isEmpty == false
        else { throw Failure(description: "\(address) is no address of a server, such as http://localhost:8000.") }
        if url.lastPathComponent != "embeddings" {
            if url.lastPathComponent != "v1" { url.appendPathComponent("v1") }
            url.appendPathComponent("embeddings")
        }
        self.address = url
        self.model = model
        self.key = key
        cache =
            cachesVectors ? VectorCache(name: String(ContentHash([url.absoluteString, model]).value, radix: 16)) : nil
    }

    /// The vectors of some texts, in their order.
    ///
    /// - Throws: ``Failure`` where the server can't be reached, refuses, or answers something else.
    public func vectors(of texts: [String]) throws(Failure) -> [[Float]] {
        var known = cache?.vectors(of: texts) ?? [:]
        var missing: [String] = []
        for text in texts where known[text] == nil {
            known[text] = []
            missing.append(text)
        }
        for start in stride(from: 0, to: missing.count, by: Self.batch) {
            let part = Array(missing[start..<min(missing.count, start + Self.batch)])
            let answer = try ask(part)
            for (text, vector) in zip(part, answer) { known[text] = vector }
            cache?.add(Array(zip(part, answer)))
        }
        return texts.map { known[$0] ?? [] }
    }

    private struct Question: Encodable {
        let model: String
        let input: [String]
    }

    private struct Answer: Decodable {
        struct Item: Decodable {
            let index: Int?
            let embedding: [Float]
        }
        let data: [Item]
    }

    private struct Refusal: Decodable {
        struct Cause: Decodable { let message: String }
        let error: Cause
    }

    private func ask(_ texts: [String]) throws(Failure) -> [[Float]] {
        var request = URLRequest(url: address, timeoutInterval: Self.timeout)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }
        request.httpBody = try? JSONEncoder().encode(Question(model: model, input: texts))
        let data = try send(request)
        guard let answer = try? JSONDecoder().decode(Answer.self, from: data) else {
            throw failure("answered something else than embeddings")
        }
        var vectors = [[Float]](repeating: [], count: texts.count)
        for (place, item) in answer.data.enumerated() {
            let index = item.index ?? place
            guard vectors.indices.contains(index) else { throw failure("numbered its answers wrongly") }
            vectors[index] = item.embedding
        }
        guard let size = vectors.first?.count, size > 0, vectors.allSatisfy({ $0.count == size }) else {
            throw failure("left texts unanswered")
        }
        return vectors
    }

    private func send(_ request: URLRequest) throws(Failure) -> Data {
        let outcome = Mutex<Result<Data, Failure>>(.failure(failure("did not answer")))
        let isDone = DispatchSemaphore(value: 0)
        let task = URLSession.shared.dataTask(with: request) { data, response, error in
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            outcome.withLock { outcome in
                if let error {
                    outcome = .failure(failure("can't be reached: \(error.localizedDescription)"))
                } else if let data, (200..<300).contains(status) {
                    outcome = .success(data)
                } else {
                    let cause = data.flatMap { try? JSONDecoder().decode(Refusal.self, from: $0) }?.error.message
                    outcome = .failure(failure("refused with status \(status)" + (cause.map { ": \($0)" } ?? "")))
                }
            }
            isDone.signal()
        }
        task.resume()
        isDone.wait()
        return try outcome.withLock { $0 }.get()
    }

    private func failure(_ cause: String) -> Failure {
        Failure(description: "the embedding server \(address.absoluteString) \(cause)")
    }
}
