import CSodium

/// The SHA-256 of a text's UTF-8, as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return hexadecimal(digest)
}

package func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
