public import Bitext
public import Files
public import Foundation

/// What a hand-over folder says of itself, in `satzpaar.json`, so that its translation can be written back.
public struct Manifest: Codable, Sendable, Hashable {
    /// The name of the file in the folder.
    public static let fileName = "satzpaar.json"

    /// A unit as it was handed over.
    public struct Unit: Codable, Sendable, Hashable {
        /// The number, from 1.
        public var id: String
        /// The number of its block, from 0.
        public var block: Int
        /// Where it stands in the block's text, in Unicode scalars.
        public var start: Int
        /// Where it ends there.
        public var end: Int
        /// What it is, as ``Role`` names it.
        public var role: String
        /// The text with its codes as short tags.
        public var text: String
        /// The translation that the memory offered as exact.
        public var offered: String?
    }

    /// An article.
    public struct Article: Codable, Sendable, Hashable {
        /// The name, by which its files in the folder begin.
        public var name: String
        /// The name of its file as it was given.
        public var file: String
        /// The units, in order.
        public var units: [Unit]

        /// Where the article as it was given lies in the folder.
        public var original: String { "original/\(name)/\(file)" }
    }

    /// The version of this layout.
    public var version = 1
    /// The language of the articles.
    public var sourceLanguage: String
    /// The language that they are translated into.
    public var targetLanguage: String
    /// The articles.
    public var articles: [Article]

    /// Makes a manifest.
    public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag, articles: [Article]) {
        self.sourceLanguage = sourceLanguage.description
        self.targetLanguage = targetLanguage.description
        self.articles = articles
    }

    /// Reads the manifest of a folder.
    ///
    /// - Throws: ``FileError`` where the folder has none, or one that can't be read.
    public init(folder: URL) throws(FileError) {
        let path = folder.appendingPathComponent(Self.fileName).path
        guard FileManager.default.fileExists(atPath: path) else {
            throw FileError(
                .unreadable, path: folder.path, cause: "this is no folder that 'satzpaar prep' made",
                advice: "It has to hold \(Self.fileName).")
        }
        let bytes = try TextFile.bytes(of: path)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let read = try? decoder.decode(Manifest.self, from: Data(bytes)) else {
            throw FileError(.malformed, path: path, cause: "it can't be read")
        }
        guard read.version == 1 else {
            throw FileError(.malformed, path: path, cause: "it was made by a newer version of the program")
        }
        self = read
        for article in articles where article.file.contains("/") || article.name.contains("/") || article.name == ".." {
            throw FileError(.malformed, path: path, cause: "a name in it leads out of the folder")
        }
    }

    /// The manifest as JSON, the same bytes for the same content.
    var json: String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
    }
}
