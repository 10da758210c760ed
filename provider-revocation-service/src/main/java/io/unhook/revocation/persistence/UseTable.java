package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class UseTable implements PanacheRepositoryBase<UseRow, String> {

    List<Use> ofEpoch(String grantId, int epoch, boolean anew) {
        List<UseRow> rows = list("grantId = ?1 and epoch = ?2 order by id", grantId, epoch);
        if (anew) rows.forEach(getEntityManager()::refresh);
        return rows.stream().map(UseRow::use).toList();
    }

    void save(Grant grant) {
        for (Use use : grant.uses()) {
            UseRow row = findById(use.id());
            if (row == null) persist(new UseRow(use, grant.id(), grant.epoch()));
            else row.take(use);
        }
    }
}
