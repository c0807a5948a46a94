import CICU

/// A call to ICU that did not succeed.
public struct ICUError: Error, Equatable, Sendable, CustomStringConvertible {
    /// ICU's status code (`UErrorCode`).
    public let code: Int32
    /// What was attempted, in words.
    public let context: String

    init(_ code: Int32, _ context: String) {
        self.code = code
        self.context = context
    }

    /// ICU's name of the code, such as `U_REGEX_LOOK_BEHIND_LIMIT`.
    public var name: String { String(cString: cicu_error_name(code)) }

    /// The context and ICU's name of the code.
    public var description: String { "\(context): \(name)" }
}

/// The version of the ICU library in use, such as "72.1".
public let icuVersion = String(cString: cicu_version())

/// Calls `fill` with a buffer that grows until the result fits.
///
/// - Parameter estimate: the capacity to start with, in UTF-16 units.
func filled(
    estimate: Int, _ context: @autoclosure () -> String,
    _ fill: (UnsafeMutablePointer<UInt16>, Int32, inout Int32) -> Int32
) throws(ICUError) -> [UInt16] {
    var capacity = max(16, estimate)
    let overflow: Int32 = 15
    for _ in 0..<2 {
        var status: Int32 = 0
        var needed: Int32 = 0
        let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            needed = fill(base, Int32(capacity), &status)
            count = status <= 0 ? Int(needed) : 0
        }
        if status <= 0 { return units }
        if status != overflow { throw ICUError(status, context()) }
        capacity = Int(needed) + 1
    }
    throw ICUError(overflow, context())
}

extension String {
    /// A string from UTF-16 units, through ICU, which is many times faster than the standard library here.
    ///
    /// Unpaired surrogates become U+FFFD.
    public init(utf16Units units: some Collection<UInt16>) {
        let array = Array(units)
        self.init(unsafeUninitializedCapacity: array.count * 3) { buffer in
            array.withUnsafeBufferPointer { source in
                guard let to = buffer.baseAddress, let from = source.baseAddress else { return 0 }
                var status: Int32 = 0
                let length = to.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                    cicu_to_utf8($0, Int32(buffer.count), from, Int32(source.count), &status)
                }
                return status <= 0 ? Int(length) : 0
            }
        }
    }
}
