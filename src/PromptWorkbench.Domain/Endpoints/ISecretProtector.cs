namespace PromptWorkbench.Domain.Endpoints;

/// <summary>Makes secrets unreadable for whoever sees only the database.</summary>
public interface ISecretProtector
{
    string Protect(string secret);

    /// <summary>The secret again; null when it was protected by another installation, or what protects it was lost.</summary>
    string? Unprotect(string protectedSecret);
}
