using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Web.Hosting;

/// <summary>Encrypts with the keys in the data directory's `keys` folder, whose owner alone can read what they protect.</summary>
internal sealed class SecretProtector(IDataProtectionProvider protection) : ISecretProtector
{
    private readonly IDataProtector protector = protection.CreateProtector("PromptWorkbench.Secrets");

    public string Protect(string secret) => protector.Protect(secret);

    public string? Unprotect(string protectedSecret)
    {
        try
        {
            return protector.Unprotect(protectedSecret);
        }
        catch (CryptographicException)
        {
            // Other keys, or a changed text: nothing can be made of it, and the caller says so.
            return null;
        }
    }
}
