import Glibc
import Wording

/// What the operating system calls an error number; 0 = it told none.
func systemText(_ code: Int) -> String {
  code == 0 ? words(StorePhrase.reasonUnknown) : String(cString: strerror(Int32(code)))
}
