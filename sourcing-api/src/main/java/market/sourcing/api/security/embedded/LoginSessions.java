package market.sourcing.api.security.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * The sessions of people who logged in; nobody else has one. An account has a few, and there is a bound on all: the eldest ends
 * for the newest. They hold who it is and nothing that a client chose, so a bound on their number bounds their bytes.
 */
final class LoginSessions implements SessionAuthenticationStrategy, HttpSessionListener {
    private final int mostOfAnAccount;
    private final int most;
    private final SequencedMap<HttpSession, String> accounts = new LinkedHashMap<>();

    LoginSessions(int mostOfAnAccount, int most) {
        this.mostOfAnAccount = mostOfAnAccount;
        this.most = most;
    }

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        add(request.getSession(), person.getName()).forEach(LoginSessions::end);
    }

    private synchronized List<HttpSession> add(HttpSession session, String account) {
        accounts.putLast(session, account);
        var over = new ArrayList<HttpSession>();
        var ofTheAccount = accounts.entrySet().stream()
                .filter(known -> known.getValue().equals(account))
                .toList();
        if (ofTheAccount.size() > mostOfAnAccount) {
            over.add(ofTheAccount.getFirst().getKey());
        } else if (accounts.size() > most) {
            over.add(accounts.firstEntry().getKey());
        }
        over.forEach(accounts::remove);
        return over;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            // It ran out at the same moment.
        }
    }

    @Override
    public synchronized void sessionDestroyed(HttpSessionEvent event) {
        accounts.remove(event.getSession());
    }

    synchronized int count() {
        return accounts.size();
    }
}
