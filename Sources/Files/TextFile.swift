import Foundation
import ICU

/// A text as it was read, with the encoding that it was in.
public struct TextFile: Sendable {
    /// The path as it was named; `-` is standard input.
    public let path: String
    /// The text, without a byte order mark.
    public let text: String
    /// The name of its character set.
    public let encoding: String
    /// What a user should know, such as that the encoding was guessed.
    public let warning: String?

    /// Its lines without their ends, which are LF or CR LF, or CR where the text has no LF. Other characters that break
    /// lines, such as U+2028, are characters of a line.
    public var lines: [Substring] {
        let bytes = text.utf8
        let end: UInt8 = !bytes.contains(0x0A) && bytes.contains(0x0D) ? 0x0D : 0x0A
        return Substring(text).utf8.split(separator: end, omittingEmptySubsequences: false).map {
            Substring($0.last == 0x0D ? $0.dropLast() : $0)
        }
    }

    /// Reads a text file.
    ///
    /// UTF-8 is taken as it is; UTF-16 and UTF-32 by their mark; anything else is detected, decoded and named in
    /// ``warning``.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - encoding: the character set, where the caller knows better than detection.
    /// - Throws: ``FileError`` where it is missing, a folder, empty or binary.
    public static func read(_ path: String, encoding: String? = nil) throws(FileError) -> TextFile {
        try text(in: try bytes(of: path), path: path, encoding: encoding)
    }

    /// The text that some bytes hold, as ``read(_:encoding:)`` would read them from a file.
    public static func text(
        in bytes: [UInt8], path: String, encoding: String? = nil
    ) throws(FileError) -> TextFile {
        guard !bytes.isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
        let file = try decode(bytes, path: path, encoding: encoding)
        guard file.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw FileError(.empty, path: path, cause: "the file holds nothing but white space")
        }
        return file
    }

    /// The bytes of a file or of standard input.
    public static func bytes(of path: String) throws(FileError) -> [UInt8] {
        if path == "-" {
            return (try? FileHandle.standardInput.readToEnd()).map { $0.map { [UInt8]($0) } ?? [] } ?? []
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileError(.unreadable, path: path, cause: "there is no such file")
        }
        guard !isFolder.boolValue else {
            throw FileError(.unreadable, path: path, cause: "this is a folder, not a file")
        }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw FileError(.unreadable, path: path, cause: "it can't be read (\(error.localizedDescription))")
        }
    }

    private static func decode(_ bytes: [UInt8], path: String, encoding: String?) throws(FileError) -> TextFile {
        if let encoding { return try decode(bytes, as: encoding, path: path, warning: nil) }
        for (mark, name) in [
            ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
            ([0xFE, 0xFF], "UTF-16"),
        ] as [([UInt8], String)] where bytes.starts(with: mark) {
            return try decode(bytes, as: name, path: path, warning: nil)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if content.contains(0) {
            throw FileError(
                .binary, path: path, cause: "this is a binary file, not a text",
                advice: "Save it as plain text in UTF-8 first.")
        }
        if let text = String(validating: content, as: UTF8.self) {
            return TextFile(path: path, text: text, encoding: "UTF-8", warning: nil)
        }
        return try decodeLegacy(content, path: path)
    }

    /// Text of the days before Unicode. ISO-8859-1 is read as its superset Windows-1252, as browsers do (WHATWG
    /// Encoding Standard, section 4.2).
    private static func decodeLegacy(_ bytes: [UInt8], path: String) throws(FileError) -> TextFile {
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        guard controls * 100 <= bytes.count else {
            throw FileError(
                .binary, path: path, cause: "this is a binary file, not a text",
                advice: "Save it as plain text in UTF-8 first.")
        }
        let bad = firstInvalidLine(bytes)
        // Mostly valid UTF-8 is damaged UTF-8, not another encoding: guessing one would garble every umlaut.
        let repaired = String(decoding: bytes, as: UTF8.self)
        let (damaged, sound) = repaired.unicodeScalars.reduce(into: (0, 0)) { count, scalar in
            if scalar == "\u{FFFD}" { count.0 += 1 } else if scalar.value > 0x7F { count.1 += 1 }
        }
        if sound > 3 * damaged {
            throw FileError(
                .malformed, path: path, line: bad,
                cause: "this is UTF-8 with \(damaged) damaged character\(damaged == 1 ? "" : "s")",
                advice: "Repair the line, or name the encoding with --encoding.")
        }
        let detected = CharacterSet.detect(bytes).map(\.name) ?? "windows-1252"
        let western = ["ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250"].contains(detected)
        let name = western ? "windows-1252" : detected
        let said = western ? "Latin-1 (ISO-8859-1 or Windows-1252)" : detected
        return try decode(
            bytes, as: name, path: path, warning: "\(path): not UTF-8 (line \(bad)); read as \(said)")
    }

    private static func decode(
        _ bytes: [UInt8], as name: String, path: String, warning: String?
    ) throws(FileError) -> TextFile {
        do {
            var text = try CharacterSet.decode(bytes, as: name)
            if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
            return TextFile(path: path, text: text, encoding: name, warning: warning)
        } catch {
            throw FileError(
                .malformed, path: path, cause: "it can't be read as \(name) (\(error.name))",
                advice: "Name another encoding with --encoding.")
        }
    }

    private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }
}
