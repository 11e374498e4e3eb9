using System.Security.Cryptography;
using System.Text;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>
/// The requests under which hosts of a model ended, by the hash of what was sent.
/// <code>
///   unknown ── under way when a host ended ──► suspect ── ended a host again, alone in it ──► refused
///      ▲                                          │                                              │
///      └───────────── was answered ───────────────┴───────────── model loaded by hand ──────────┘
/// </code>
/// </summary>
internal sealed class Quarantine
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _suspects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);

    public static string HashOf(string path, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(path));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public bool IsSuspect(string request)
    {
        lock (_gate)
            return _suspects.Contains(request);
    }

    /// <summary>How a host ended under a request that is refused; null when it is not.</summary>
    public string? WhyRefused(string request)
    {
        lock (_gate)
            return _refused.GetValueOrDefault(request);
    }

    /// <param name="request">A request that was under way when a host ended by itself.</param>
    /// <param name="wasAlone">Whether no other was.</param>
    /// <param name="exit">How the host ended.</param>
    public void Blame(string request, bool wasAlone, string exit)
    {
        lock (_gate)
        {
            if (!_suspects.Add(request) && wasAlone)
                _refused[request] = exit;
        }
    }

    public void Clear(string request)
    {
        lock (_gate)
            _suspects.Remove(request);
    }

    public void Forget()
    {
        lock (_gate)
        {
            _suspects.Clear();
            _refused.Clear();
        }
    }
}
