/// Integers of seven bits a byte, the lowest first (LEB128).
enum VariableInteger {
    @inline(__always)
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes at a place that has room; returns the bytes used.
    @inline(__always)
    static func write(_ value: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = value
        var count = 0
        while rest >= 0x80 {
            place[count] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            count &+= 1
        }
        place[count] = UInt8(truncatingIfNeeded: rest)
        return count &+ 1
    }

    @inline(__always)
    static func read(_ place: inout UnsafePointer<UInt8>) -> UInt32 {
        var byte = place.pointee
        place += 1
        if byte < 0x80 { return UInt32(byte) }
        var value = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        repeat {
            byte = place.pointee
            place += 1
            value |= UInt32(byte & 0x7F) &<< shift
            shift &+= 7
        } while byte >= 0x80 && shift < 35
        return value
    }

    @inline(__always)
    static func size(_ value: UInt32) -> Int {
        value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5
    }
}
