using System.Net;
using System.Net.Sockets;

namespace PromptWorkbench.Web.Access;

internal enum KeyVerdict
{
    Right,
    Wrong,
    TooManyGuesses,
}

/// <summary>
/// Compares a key that a caller presents, and slows down who guesses: each wrong key costs its address a second, and
/// who owes five is not heard until one is paid.
/// </summary>
internal sealed class KeyCheck(FacilitatorKey key, TimeProvider time)
{
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Cost = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Credit = 5 * Cost;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, DateTimeOffset> paidAt = [];

    public KeyVerdict Try(string given, IPAddress? from)
    {
        var address = Network(from ?? IPAddress.None);
        lock (gate)
        {
            var now = time.GetUtcNow();
            var paid = paidAt.GetValueOrDefault(address, now);
            if (paid - now > Credit - Cost)
                return KeyVerdict.TooManyGuesses;
            if (key.IsText(given))
                return KeyVerdict.Right;
            ForgetThePaid(now);
            paidAt[address] = (paid > now ? paid : now) + Cost;
            return KeyVerdict.Wrong;
        }
    }

    private void ForgetThePaid(DateTimeOffset now)
    {
        if (paidAt.Count < MostAddresses)
            return;
        foreach (var address in paidAt.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
            paidAt.Remove(address);
    }

    // One IPv6 machine has a whole /64 to guess from.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])
            : address;
    }
}
