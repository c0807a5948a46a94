import Bitext
public import Files
import Foundation

/// Findings that someone looked at and accepted for good.
///
/// A side file with a line each: the fingerprint of source, translation, check and
/// evidence, a tab, and what was found, for people.
/// Change the text and the finding comes back.
public struct AcceptedFindings: Sendable {
    private var fingerprints: Set<String> = []

    /// Starts with nothing accepted.
    public init() {}

    /// Reads a side file; one that is not there holds nothing.
    public init(contentsOf path: String) throws(FileError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let bytes = try TextFile.bytes(of: path)
        guard !bytes.isEmpty else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            fingerprints.insert(String(line.prefix { $0 != "\t" && $0 != "\r" }))
        }
    }

    /// Whether a finding was accepted.
    public func contains(_ finding: Finding, in pair: TranslationPair) -> Bool {
        fingerprints.contains(Self.fingerprint(of: finding, in: pair))
    }

    /// Accepts a finding.
    public mutating func accept(_ finding: Finding, in pair: TranslationPair) {
        fingerprints.insert(Self.fingerprint(of: finding, in: pair))
    }

    /// The line that accepts a finding, without its end.
    public static func line(for finding: Finding, in pair: TranslationPair) -> String {
        let words = "\(finding.check.rawValue): \(finding.message)".map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return fingerprint(of: finding, in: pair) + "\t" + String(words)
    }

    /// 64 bits of FNV-1a (Fowler, Noll, Vo) over source, translation, check and evidence, in
    /// hexadecimal.
    public static func fingerprint(of finding: Finding, in pair: TranslationPair) -> String {
        let text = [pair.source.plainText, pair.target.plainText, finding.check.rawValue, finding.evidence]
            .joined(separator: "\0")
        let digits = String(ContentHash(text).value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
