import Files
import Markup

/// An office document as an archive of parts, with what makes it hostile refused.
struct OfficePackage {
    let path: String
    let archive: ZipArchive
    let format: ArticleFormat
    /// The largest part that is read as XML, in bytes.
    private static let partLimit = 64 << 20

    init(path: String, bytes: [UInt8]) throws(FileError) {
        self.path = path
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw FileError(
                .malformed, path: path, cause: "this is an old Word file, or one that is protected by a password",
                advice: "Open it and save it as .docx without a password.")
        }
        guard !bytes.isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
        do {
            archive = try ZipArchive(bytes)
        } catch {
            throw Self.error(path, error.cause)
        }
        let names = Set(archive.names)
        if names.contains(where: { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }) {
            format = .docx
        } else if names.contains("content.xml") {
            format = .odt
        } else {
            throw Self.error(path, "the archive holds neither word/document.xml nor content.xml")
        }
        if format == .odt, let manifest = try content("META-INF/manifest.xml"),
            String(decoding: manifest, as: UTF8.self).contains("encryption-data")
        {
            throw Self.error(path, "the document is protected by a password")
        }
    }

    private static func error(_ path: String, _ cause: String) -> FileError {
        FileError(.malformed, path: path, cause: cause, advice: "Open it in its program and save it again.")
    }

    private func content(_ name: String) throws(FileError) -> [UInt8]? {
        do {
            return try archive.content(name)
        } catch {
            throw Self.error(path, error.cause)
        }
    }

    /// The bytes of a part that is sound XML without a document type; nil where there is none of that name.
    func part(_ name: String) throws(FileError) -> [UInt8]? {
        guard let bytes = try content(name) else { return nil }
        guard bytes.count <= Self.partLimit else {
            throw Self.error(path, "its part \(name) is larger than \(Self.partLimit >> 20) MiB")
        }
        var content = bytes
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
        guard String(validating: content, as: UTF8.self) != nil else {
            throw Self.error(path, "its part \(name) is not in UTF-8")
        }
        if content.prefix(4096).split(separator: UInt8(ascii: "<")).contains(where: { $0.starts(with: "!DOCTYPE".utf8) }
        ) {
            throw Self.error(path, "its part \(name) has a document type, which may hide entities")
        }
        do throws(XMLError) {
            try XMLEventReader(handler: Nobody()).read(all: content)
        } catch {
            throw Self.error(path, "the XML of its part \(name) is broken in line \(error.line): \(error.cause)")
        }
        return content
    }

    /// The part as a tree.
    func tree(_ name: String) throws(FileError) -> XMLElement? {
        guard let bytes = try part(name) else { return nil }
        return try? XMLElement(reading: bytes)
    }

    /// Whether there is a part of a name.
    func holds(_ name: String) -> Bool { archive.names.contains(name) }

    /// What `[Content_Types].xml` says about single parts.
    func contentTypes() throws(FileError) -> [(name: String, type: String)] {
        let root = try tree("[Content_Types].xml")
        return (root?.elements("Override") ?? []).compactMap { entry in
            guard let name = entry["PartName"], let type = entry["ContentType"] else { return nil }
            return (String(name.drop { $0 == "/" }), type)
        }
    }

    /// The archive with other content for some parts.
    func replacing(_ parts: [String: [UInt8]]) throws(FileError) -> [UInt8] {
        do {
            return try archive.replacing(parts)
        } catch {
            throw Self.error(path, error.cause)
        }
    }

    /// Listens to a part that is only checked.
    private final class Nobody: XMLEventHandler {
        func start(_ name: XMLName, _ attributes: XMLAttributes) {}
        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
